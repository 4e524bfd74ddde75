import RecordCore

/// Why a call has no result, in VtigerCRM's words; its spelling included, as clients may look at it.
enum VtigerFailure: Error, Hashable {
    /// HTTP 200 with an error inside.
    case refused(code: String, message: String)
    /// The one error whose code is a number.
    case duplicates
    /// HTTP 500 without a body: what the server does not handle.
    case crash
    /// HTTP 200 with plain text.
    case text(String)

    private static let denied = "Permission to perform the operation is denied"

    static let accessDenied = refused(code: "ACCESS_DENIED", message: denied)
    static let writeDenied = refused(code: "ACCESS_DENIED", message: "Permission to write is denied")
    static let deniedForID = refused(code: "ACCESS_DENIED", message: "\(denied) for id")
    static let deniedForQuery = refused(code: "ACCESS_DENIED", message: "\(denied) for query")
    static func deniedForName(_ name: String) -> Self { refused(code: "ACCESS_DENIED", message: "\(denied) for name : \(name)") }
    static let invalidID = refused(code: "INVALID_ID_ATTRIBUTE", message: "Id specified is incorrect")
    static let notFound = refused(code: "RECORD_NOT_FOUND", message: "Record you are trying to access is not found")
    static func invalidReference(_ field: String) -> Self {
        refused(code: "REFERENCE_INVALID", message: "Invalid reference specified for \(field)")
    }
    static func mandatory(_ field: String) -> Self {
        refused(code: "MANDATORY_FIELDS_MISSING", message: "\(field) does not have a value")
    }
    static let noLineItems = refused(code: "MANDATORY_FIELDS_MISSING", message: "Mandatory Fields Missing..")
    static let internalError = refused(code: "INTERNAL_SERVER_ERROR", message: "Unknown Error while processing request")
    static let authenticationRequired = refused(code: "AUTHENTICATION_REQUIRED", message: "Authencation required")
    static let authenticationFailure = refused(code: "AUTHENTICATION_FAILURE", message: "Authencation Failed")
    static let invalidSession = refused(code: "INVALID_SESSIONID", message: "Session Identifier provided is Invalid")
    static let sessionLeftIdle = refused(code: "SESSION_LEFT_IDLE", message: "Session has been invalidated to due lack activity")
    static let invalidToken = refused(code: "INVALID_AUTH_TOKEN", message: "Specified token is invalid or expired")
    static let invalidCredentials = refused(code: "INVALID_USER_CREDENTIALS", message: "Invalid username or password")
    static let notSupported = refused(code: "OPERATION_NOT_SUPPORTED", message: denied)
    static let unknownRelation = refused(code: "UNKOWN_ENTITY", message: "Relation specified is incorrect")
    static let alreadyConverted = refused(code: "LEAD_ALREADY_CONVERTED", message: "Lead is already converted")
    static let restrictedFile = text("Sorry! Attempt to access restricted file.")

    static func unexpected(_ token: String, _ kind: String, expected: String) -> Self {
        refused(
            code: "QUERY_SYNTAX_ERROR",
            message: "Syntax Error on line 1: token '\(token)' Unexpected \(kind)(\(token)), expected one of: \(expected)")
    }
    static func column(_ name: String, selected: Bool) -> Self {
        refused(code: "ACCESS_DENIED", message: "Permission to access \(selected ? "'.\(name).'" : name) attribute denied.")
    }
}
