import CRMRuntime

/// What can be wrong with a configuration, each with a stable code, the place and what to do.
enum ConfigurationProblem {
    static func syntax(_ path: String, line: Int, _ reason: String) -> CRMError {
        CRMError(
            .refused(rule: "configuration.syntax"), "\(path):\(line): \(reason)", nextAction: "Correct the line.")
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
}
