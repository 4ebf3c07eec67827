import type { ChatMember, ChatMemberAdministrator, User } from 'grammy/types'

/** How someone stands in a chat. */
export type MemberStatus = ChatMember['status']

/** The rights of an administrator a test may give or take; the rest stay as they are usual for a bot. */
export type AdministratorRights = Partial<
  Pick<
    ChatMemberAdministrator,
    | 'can_post_messages'
    | 'can_edit_messages'
    | 'can_delete_messages'
    | 'can_pin_messages'
    | 'can_manage_topics'
  >
>

/**
 * The chat member a user is with a status.
 *
 * An administrator has all of {@link AdministratorRights} unless said otherwise; a restricted one may read only.
 */
export function memberOf(user: User, status: MemberStatus, rights: AdministratorRights = {}): ChatMember {
  switch (status) {
    case 'creator':
      return { status, user, is_anonymous: false }
    case 'administrator':
      return { status, user, ...administratorRights, ...rights }
    case 'restricted':
      return { status, user, ...readOnly }
    case 'kicked':
      return { status, user, until_date: 0 }
    default:
      return { status, user }
  }
}

const administratorRights = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_post_messages: true,
  can_edit_messages: true,
  can_pin_messages: true,
  can_manage_topics: true,
  can_send_welcome_messages: false,
}

const readOnly = {
  is_member: true,
  can_send_messages: false,
  can_send_audios: false,
  can_send_documents: false,
  can_send_photos: false,
  can_send_videos: false,
  can_send_video_notes: false,
  can_send_voice_notes: false,
  can_send_polls: false,
  can_send_other_messages: false,
  can_add_web_page_previews: false,
  can_react_to_messages: false,
  can_change_info: false,
  can_invite_users: false,
  can_edit_tag: false,
  can_pin_messages: false,
  can_manage_topics: false,
  until_date: 0,
}
