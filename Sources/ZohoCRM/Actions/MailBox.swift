/// Which of a record's e-mails a listing gives.
public enum MailBox: String, Sendable, Hashable, CaseIterable {
    case sentFromCRM = "sent_from_crm"
    case scheduledInCRM = "scheduled_in_crm"
    case drafts
    /// From the mail account that the user connected.
    case userMails = "user_emails"
    /// Of all contacts, for accounts.
    case sentToContacts = "all_contacts_sent_crm_emails"
    case scheduledToContacts = "all_contacts_scheduled_crm_emails"
    case draftsToContacts = "all_contacts_draft_crm_emails"
}
