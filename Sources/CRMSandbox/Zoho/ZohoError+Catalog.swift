import RecordCore

/// The errors that the sandbox answers, with the documented codes, texts and detail keys: clients match on them.
extension ZohoError {
    // MARK: The call

    static let invalidToken = ZohoError(401, "INVALID_TOKEN", "invalid oauth token")
    static let authenticationFailure = ZohoError(401, "AUTHENTICATION_FAILURE", "Authentication failed")
    static let invalidURLPattern = ZohoError(
        404, "INVALID_URL_PATTERN", "Please check if the URL trying to access is a correct one")
    static let invalidRequestMethod = ZohoError(400, "INVALID_REQUEST_METHOD", "The http request method type is not a valid one")
    static let invalidModule = ZohoError(
        400, "INVALID_MODULE", "the module name given seems to be invalid", [JSONMember("resource_path_index", 0)])
    static let unparsableBody = ZohoError(
        400, "UNABLE_TO_PARSE_DATA_TYPE", "either the request body or parameters is in wrong format")

    /// Documented, and not part of the sandbox: said openly instead of a made-up success.
    static func unsupported(_ what: String) -> ZohoError {
        var error = ZohoError(400, "NOT_SUPPORTED", "\(what) is not yet part of the sandbox")
        error.isUnsupported = true
        return error
    }

    // MARK: Parameters

    static func missingParameter(_ name: String) -> ZohoError {
        ZohoError(400, "REQUIRED_PARAM_MISSING", "required param is missing", [JSONMember("param_name", .string(name))])
    }

    static func missingOneOf(_ names: [String]) -> ZohoError {
        ZohoError(
            400, "EXPECTED_PARAM_MISSING", "one of the expected parameter is missing",
            [JSONMember("param_names", .array(names.map(JSONValue.string)))])
    }

    static func limit(_ limit: Int, parameter: String) -> ZohoError {
        ZohoError(
            400, "LIMIT_EXCEEDED", "limit exceeded",
            [JSONMember("limit", .number(JSONNumber(limit))), JSONMember("param_name", .string(parameter))])
    }

    static func invalidParameter(_ name: String, supported: [String] = []) -> ZohoError {
        var details = [JSONMember("param_name", .string(name))]
        if !supported.isEmpty { details.append(JSONMember("supported_values", .array(supported.map(JSONValue.string)))) }
        return ZohoError(400, "INVALID_DATA", "invalid data", details)
    }

    static func ambiguous(_ names: [String]) -> ZohoError {
        let causes = names.map { name -> JSONValue in
            ["param_name": .string(name), "json_path": .string("$.query.\(name)")]
        }
        return ZohoError(
            400, "AMBIGUITY_DURING_PROCESSING", "Ambiguity while processing the request",
            [JSONMember("ambiguity_due_to", .array(causes))])
    }

    // MARK: Paging

    static func discretePagination(_ limit: Int) -> ZohoError {
        ZohoError(
            400, "DISCRETE_PAGINATION_LIMIT_EXCEEDED",
            "You can only get the first \(limit) records without using page_token param",
            [JSONMember("limit", .number(JSONNumber(limit)))])
    }

    static func pagination(_ limit: Int) -> ZohoError {
        ZohoError(
            400, "PAGINATION_LIMIT_EXCEEDED", "You can only get upto \(limit) records using page_token param",
            [JSONMember("param_name", "page_token")])
    }

    static let tokenMismatch = ZohoError(
        400, "TOKEN_BOUND_DATA_MISMATCH",
        "The page_token given seems to be invalid or input param is added or altered or deleted",
        [JSONMember("param_name", "page_token")])
    static let expiredPageToken = ZohoError(
        400, "EXPIRED_VALUE", "Page token expired",
        [JSONMember("api_name", "page_token"), JSONMember("json_path", "$.query.page_token")])

    static func reached(_ limit: Int) -> ZohoError {
        ZohoError(400, "LIMIT_REACHED", "maximum response iteration limit reached", [JSONMember("limit", .number(JSONNumber(limit)))])
    }

    // MARK: Records

    static func tooManyRows(_ limit: Int) -> ZohoError {
        ZohoError(
            400, "LIMIT_EXCEEDED", "count of records in your request exceeds the limit",
            [JSONMember("maximum_length", .number(JSONNumber(limit))), JSONMember("api_name", "data")]
        ).wrapped()
    }

    static func missingKey(_ name: String, at path: String) -> ZohoError {
        ZohoError(
            400, "MANDATORY_NOT_FOUND", "required field not found",
            [JSONMember("api_name", .string(name)), JSONMember("json_path", .string(path))])
    }

    static func wrongType(_ expected: String, _ name: String, at path: String) -> ZohoError {
        ZohoError(
            400, "INVALID_DATA", "invalid data",
            [
                JSONMember("expected_data_type", .string(expected)), JSONMember("api_name", .string(name)),
                JSONMember("json_path", .string(path)),
            ])
    }

    /// No record with the id of an item.
    static func unknownRecord(_ id: String, at path: String? = nil) -> ZohoError {
        var details = [JSONMember("id", .string(id))]
        if let path { details += [JSONMember("api_name", "id"), JSONMember("json_path", .string(path))] }
        return ZohoError(400, "INVALID_DATA", "the id given seems to be invalid", details)
    }

    /// No id, by the place in the path that should hold one.
    static func invalidPathID(_ index: Int) -> ZohoError {
        ZohoError(
            400, "INVALID_DATA", "the id given seems to be invalid", [JSONMember("resource_path_index", .number(JSONNumber(index)))])
    }

    static func several(_ errors: [ZohoError]) -> ZohoError {
        ZohoError(
            400, "MULTIPLE_OR_MULTI_ERRORS", "Multiple errors in the request",
            [JSONMember("errors", .array(errors.map(\.json)))])
    }

    static func field(_ issue: FieldIssue, _ name: String, at path: String) -> ZohoError {
        let place = [JSONMember("api_name", .string(name)), JSONMember("json_path", .string(path))]
        switch issue {
        case .missing:
            return missingKey(name, at: path)
        case .wrongType(let expected), .malformed(let expected):
            return wrongType(expected, name, at: path)
        case .tooLong(let maximum):
            return ZohoError(
                400, "INVALID_DATA", "invalid data", [JSONMember("maximum_length", .number(JSONNumber(maximum)))] + place)
        case .unknownTarget, .unknownRow:
            return ZohoError(400, "INVALID_DATA", "the id given seems to be invalid", place)
        }
    }

    // MARK: Search

    static func invalidQuery(_ reason: String, _ details: [JSONMember] = []) -> ZohoError {
        ZohoError(400, "INVALID_QUERY", "Invalid query formed", [JSONMember("reason", .string(reason))] + details)
    }
}
