import CRMRuntime
import RecordCore

/// What a `Sandbox` has inside: a vendor's CRM in memory.
///
/// An actor, because every request may change what all others see; it works one request after the other. What only one
/// vendor has comes with a default that does nothing.
protocol SandboxCore: Actor {
    func respond(to request: HTTPRequest) -> HTTPResponse

    var counts: [String: Int] { get }
    var recordedRequests: [HTTPRequest] { get }
    var operations: [SandboxOperation] { get }

    func reset()
    func inject(_ fault: SandboxFault)
    func seed(_ module: String, count: Int) throws(SandboxError)
    func change(_ module: String, _ changes: [FieldChange]) throws(SandboxError)

    // Zoho
    func makeAccessToken() -> String
    func makeConnection(key: String) -> String
    func endAccessTokens()
    func plant(_ values: [String: JSONValue], id: UInt64, in module: String, referencing modules: [String: String]) throws(SandboxError)
    func change(_ changes: [ModuleChange]) throws(SandboxError)
    func shuffleMetadata(seed: UInt64?)

    // Vtiger
    func makeSession(user: String?) -> String
    func endSessions()
}

extension SandboxCore {
    var operations: [SandboxOperation] { [] }
    func makeAccessToken() -> String { "" }
    func makeConnection(key: String) -> String { "" }
    func endAccessTokens() {}
    func plant(_ values: [String: JSONValue], id: UInt64, in module: String, referencing modules: [String: String]) throws(SandboxError) {
        throw .otherVendor("plant")
    }
    func change(_ changes: [ModuleChange]) throws(SandboxError) { throw .otherVendor("changes of modules") }
    func shuffleMetadata(seed: UInt64?) {}
    func makeSession(user: String?) -> String { "" }
    func endSessions() {}
}
