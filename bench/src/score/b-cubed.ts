import { mean } from './statistics.ts'

/**
 * Returns B-cubed precision, recall and F1 (0 to 1) of groups of item indexes against the groups that are right: for
 * each item the share of its group that belongs with it, and the share of what belongs with it that is in its group.
 *
 * An item that no group holds counts as a group of its own. No items at all score 1.
 *
 * @see Bagga and Baldwin, "Entity-Based Cross-Document Coreferencing Using the Vector Space Model", ACL 1998
 */
export function bCubed(
  found: readonly (readonly number[])[],
  right: readonly (readonly number[])[],
): { precision: number; recall: number; f1: number } {
  const items = right.flat()
  if (items.length === 0) return { precision: 1, recall: 1, f1: 1 }
  const shares = items.map((item) => {
    const [ours, theirs] = [groupOf(found, item), groupOf(right, item)]
    const common = ours.intersection(theirs).size
    return { precision: common / ours.size, recall: common / theirs.size }
  })
  const precision = mean(shares.map((share) => share.precision))
  const recall = mean(shares.map((share) => share.recall))
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

function groupOf(groups: readonly (readonly number[])[], item: number): Set<number> {
  return new Set(groups.find((group) => group.includes(item)) ?? [item])
}
