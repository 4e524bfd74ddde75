/// Something in a configuration that has no effect, or not the one it seems to have. It never shows a value.
public struct ConfigurationWarning: Sendable, Hashable, CustomStringConvertible {
    public let source: ConfigurationSource
    public let message: String

    public var description: String { "\(source): \(message)" }
}
