import CRMRuntime

/// What can be wrong with a configuration, each with a stable code, the place and what to do.
enum ConfigurationProblem {
    static func syntax(_ path: String, line: Int, column: Int? = nil, _ reason: String) -> CRMError {
        CRMError(
            .refused(rule: "configuration.syntax"), "\(path):\(line):\(column.map { "\($0):" } ?? "") \(reason)",
            nextAction: "Correct the line.")
    }

    static func unreadable(_ path: String, _ reason: String) -> CRMError {
        CRMError(
            .refused(rule: "configuration.file"), "the configuration file \(path) cannot be read: \(reason)",
            nextAction: "Check the path and who may read the file.")
    }

    static func missing(_ key: ConfigurationKey, lookedAt places: [String]) -> CRMError {
        CRMError(
            .refused(rule: "configuration.missing"),
            "\(key.rawValue) is not set; looked at \(places.joined(separator: ", "))",
            nextAction: "Set it in one of these places.")
    }

    static func invalid(_ key: ConfigurationKey, _ value: ConfigurationValue, _ expected: String) -> CRMError {
        CRMError(
            .refused(rule: "configuration.invalid"), "\(key.rawValue) (\(value.source)) is not \(expected)",
            nextAction: "Correct it there.")
    }

    static func contradiction(_ message: String) -> CRMError {
        CRMError(
            .refused(rule: "configuration.contradiction"), message, nextAction: "Leave one of them out, or correct it.")
    }

    static func database(_ value: ConfigurationValue) -> CRMError {
        CRMError(
            .refused(rule: "configuration.token-store"),
            "token_store (\(value.source)) asks for MySQL, whose store is in the product CRMMySQL",
            nextAction: """
                Enable the trait MySQL of the package, import CRMMySQL, and give the store in code: \
                ZohoCRM(configuration, store: MySQLTokenStore(…)); try configuration.mySQL() has what it needs.
                """)
    }

    static func ownStore(_ value: ConfigurationValue) -> CRMError {
        CRMError(
            .refused(rule: "configuration.token-store"),
            "token_store (\(value.source)) is none of local, file and mysql; a module of another client cannot be loaded",
            nextAction: "Give your store in code, as a type that conforms to TokenStore: ZohoCRM(configuration, store: …).")
    }
}
