import CRMRuntime

/// A setting and where it came from. It prints its source, never its value: many settings are secrets.
public struct ConfigurationValue: Sendable, Hashable, CustomStringConvertible {
    let secret: Secret
    public let source: ConfigurationSource

    init(_ text: String, from source: ConfigurationSource) {
        secret = Secret(text)
        self.source = source
    }

    var text: String { secret.reveal() }

    public var description: String { "\(Secret.placeholder) (\(source))" }
}
