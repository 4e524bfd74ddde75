/// Where a setting came from.
public enum ConfigurationSource: Sendable, Hashable, CustomStringConvertible {
    /// Given in code.
    case code
    case file(path: String, line: Int)
    case environment(variable: String)
    /// Nobody set it.
    case standard

    public var description: String {
        switch self {
        case .code: "code"
        case .file(let path, let line): "\(path):\(line)"
        case .environment(let variable): "environment variable \(variable)"
        case .standard: "default"
        }
    }
}
