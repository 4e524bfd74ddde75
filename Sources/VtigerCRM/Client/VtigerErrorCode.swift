import CRMRuntime

/// What is known of VtigerCRM's error codes beyond their text: how the client reacts, and what helps. Messages vary and
/// have spelling mistakes, so everything is decided by the code.
///
/// Source: the codes that servers of 8.4.0 and 8.2.0 were seen to answer.
enum VtigerErrorCode {
    /// The code as part of ours. That of duplicates is the number 0, which says nothing.
    static func stable(_ code: String) -> String { code == "0" ? "DUPLICATE_RECORD" : code }

    /// The field that an error is about, where the message names it: `lastname does not have a value`. It is the first of
    /// those that are missing.
    static func field(in message: String, of code: String) -> String? {
        guard code == "MANDATORY_FIELDS_MISSING", message.hasSuffix(" does not have a value") else { return nil }
        return message.split(separator: " ").first.map(String.init)
    }

    static func reaction(to code: String) -> APIFailure.Reaction {
        switch code {
        // What ends a session is the server's clean-up of session files, after which the name is as unknown as any other.
        case "INVALID_SESSIONID", "AUTHENTICATION_REQUIRED", "SESSION_EXPIRED", "SESSION_LEFT_IDLE", "AUTHENTICATION_FAILURE":
            .refreshToken
        default: .report
        }
    }

    static func nextAction(for code: String) -> String? {
        switch code {
        case "ACCESS_DENIED":
            """
            Check that the record exists (the server says the same of missing records), and that module, fields and operation \
            are open to the user.
            """
        case "INVALID_ID_ATTRIBUTE": "Give an id of this module, with its prefix: 10x4."
        case "RECORD_NOT_FOUND": "Give the id of the attachment, not that of the record that has it."
        case "REFERENCE_INVALID": "Refer to a record of a module that the field may point to."
        case "MANDATORY_FIELDS_MISSING": "Give the field that the message names a value; other fields may be missing as well."
        case "QUERY_SYNTAX_ERROR": "Correct the query at the place that the message names; it must end with a semicolon."
        case "INTERNAL_SERVER_ERROR":
            "Look at the query's texts and numbers (single quotes, no empty text, decimals quoted), or at the JSON that was sent."
        case "AUTHENTICATION_REQUIRED", "INVALID_SESSIONID", "SESSION_EXPIRED", "SESSION_LEFT_IDLE", "AUTHENTICATION_FAILURE":
            "The session has ended; sign in again, with user and access key."
        case "INVALID_AUTH_TOKEN", "INVALID_USER_CREDENTIALS":
            "Check the user's name and the access key (from the user's preferences; it is not the password), and that the user is active."
        case "OPERATION_NOT_SUPPORTED": "Call the operation with the method under which it is registered."
        case "UNKOWN_ENTITY": "Give the label and the module of the relation as `relatedtypes` lists them."
        case "LEAD_ALREADY_CONVERTED": "Work with the account, contact or potential that the lead became."
        case "0": "A record with this value exists, and the module allows no duplicates: find and update it."
        default: nil
        }
    }
}
