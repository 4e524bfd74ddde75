import CRMRuntime

/// What is known of Zoho CRM's error codes beyond their text: how the client reacts, and what helps.
///
/// Source: Zoho CRM v8, "Status codes and error codes", "Token validity" and "API limits".
enum ZohoErrorCode {
    static func reaction(to code: String, status: Int) -> APIFailure.Reaction {
        switch code {
        case "INVALID_TOKEN", "INVALID_OAUTHTOKEN": .refreshToken
        case "TOO_MANY_REQUESTS": .slowDown
        case "INTERNAL_ERROR", "INTERNAL_SERVER_ERROR": .retry
        default: .report
        }
    }

    static func nextAction(for code: String) -> String? {
        switch code {
        case "INVALID_TOKEN", "INVALID_OAUTHTOKEN":
            "Check that the token is of this data centre and environment, and that it was not revoked; then sign in again."
        case "OAUTH_SCOPE_MISMATCH", "INVALID_OAUTHSCOPE":
            """
            The token lacks a scope that this call needs; sign in again with it. A search also needs \
            ZohoSearch.securesearch.READ.
            """
        case "AUTHENTICATION_FAILURE": "Check the token's data centre and whether the user is still active."
        case "NO_PERMISSION", "AUTHORIZATION_FAILED", "FORBIDDEN", "PERMISSION_DENIED":
            "The user behind the token may not do this; ask an administrator for the permission."
        case "TOO_MANY_REQUESTS": "Make fewer calls at the same time."
        case "LIMIT_EXCEEDED", "DAILY_LIMIT_EXCEEDED": "Wait until the limit starts anew, or ask for less at once."
        case "INVALID_HOST": "Use the API host of the organisation's data centre."
        case "INVALID_URL_PATTERN", "RESOURCE_NOT_FOUND": "Check the path and the API version."
        case "INVALID_MODULE", "MODULE_NOT_SUPPORTED": "Check the module's API name, and whether the user may see it."
        case "MANDATORY_NOT_FOUND", "REQUIRED_PARAM_MISSING", "EXPECTED_PARAM_MISSING":
            "Give the field or parameter that `details` names."
        case "SYNTAX_ERROR": "Correct the query at the place that `details` names."
        case "INVALID_QUERY": "Correct the column, operator or value that `details` names."
        case "INVALID_DATA": "Correct the value that `details` names."
        case "DUPLICATE_DATA": "A record with this value exists; `details` has its id."
        case "ALREADY_MODIFIED": "Somebody changed the record in between; read it again and repeat the change."
        case "EXPIRED_VALUE": "The page token is older than 24 hours; start the listing again."
        case "TOKEN_BOUND_DATA_MISMATCH": "Keep all parameters the same from page to page."
        case "DISCRETE_PAGINATION_LIMIT_EXCEEDED": "Beyond 2,000 records use the page token."
        case "RECORD_LOCKED", "RECORD_IN_BLUEPRINT", "NOT_APPROVED", "NOT_REVIEWED":
            "The record is in a process that holds it; end that process first."
        case "INTERNAL_ERROR", "INTERNAL_SERVER_ERROR": "Try again later; the trouble is on Zoho's side."
        case "ID_ALREADY_CONVERTED", "CONVERTED_RECORD":
            "The lead is an account, contact or deal already: work with that; the lead names it in converted… fields."
        case "MAPPING_MISMATCH": "Choose a stage that the pipeline has."
        case "ALREADY_SCHEDULED": "Wait until the job that runs on these records is over."
        case "NO_RECORDS_FOUND": "There is nothing to do: the view holds no such record."
        case "RECORD_LIMIT_EXCEEDED": "Choose a view of at most 50,000 records, or narrow it by a criterion."
        case "SHARE_LIMIT_EXCEEDED": "Share with a group or a role instead."
        case "RECORD_NOT_IN_PROCESS": "The record is in no blueprint; change its field directly."
        case "TERRITORY_NOT_ENABLED", "TERRITORY_DISABLED":
            "The organisation does not use territories in this module; an administrator can switch them on."
        case "NOT_ALLOWED": "The record's state does not allow it (locked, in a job, in approval); look at `message`."
        default: nil
        }
    }
}
