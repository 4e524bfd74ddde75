/// Something that a call survived, told to the observer: it has a stable code, as errors have.
///
/// | Code | What happened |
/// |---|---|
/// | `answer.repaired` | The answer was no JSON as it came, and was mended: text around it, raw control characters in it. |
/// | `value.changed-by-server` | A number was stored as another one than was sent. |
/// | `value.characters-lost` | A text has characters that the server may not be able to store. |
/// | `session.not-closed` | The server did not take the sign-out; the session was forgotten here. |
public struct ClientNotice: Sendable, Hashable {
    public let code: String
    /// A sentence for people. It may quote what was sent or answered, but holds no credential.
    public let message: String
    /// API names of the fields that it is about.
    public let fields: [String]

    public init(_ code: String, _ message: String, fields: [String] = []) {
        self.code = code
        self.message = message
        self.fields = fields
    }
}
