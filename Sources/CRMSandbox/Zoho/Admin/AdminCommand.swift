import CRMRuntime
import RecordCore

/// What can be asked of the sandbox itself over HTTP, on paths that no vendor has; those for e-mails, channels, functions,
/// modules and orders of metadata are for a Zoho sandbox:
///
///     GET  /__sandbox                        how many records there are
///     GET  /__sandbox/operations             which operations work on data, and which have canned answers
///     GET  /__sandbox/outbox                 the e-mails that records have sent
///     GET  /__sandbox/notifications          what channels would have been told, the oldest first
///     POST /__sandbox/functions              {"greet":"Hello"}: what functions give back when they are executed
///     POST /__sandbox/sessions/end           ends all access tokens, or sessions
///     POST /__sandbox/reset                  forgets records, tokens, changes of fields
///     POST /__sandbox/seed                   {"Leads": 2500}
///     POST /__sandbox/fields?module=Leads    {"add":[{"api_name":"Region","data_type":"text"}],
///                                             "rename":{"Fax":"Fax_Number"}, "remove":["Twitter"],
///                                             "set":{"Company":{"length":50,"operation_type.api_update":false}},
///                                             "options":{"Lead_Source":{"add":["Fair"],"rename":{"Chat":"Web Chat"},
///                                                        "label":{"Fair":"Trade fair"},"remove":["X (Twitter)"],"order":["Fair"]}},
///                                             "required":{"Phone":true}}               on all layouts, or &layout=NAME
///     POST /__sandbox/modules                {"add":{"Trips":"Business trips"},"rename":{"Vehicles":"Cars"},"remove":["Vendors"],
///                                             "set":{"Deals":{"plural_label":"Offers","creatable":false}}}
///     POST /__sandbox/shuffle                {"seed":7}: metadata in other orders of keys and lists; {} ends it
///     POST /__sandbox/faults                 {"kind":"status","status":500,"call":1,"method":"GET","path":"/Leads"}
enum AdminCommand: Sendable {
    case status
    case operations
    case outbox
    case notifications
    case functions([JSONMember])
    case reset
    /// Whoever is signed in has to sign in again.
    case endSessions
    case seed([(module: String, count: Int)])
    case change(module: String, [FieldChange])
    case changeModules([ModuleChange])
    case shuffle(seed: UInt64?)
    case inject(SandboxFault)

    struct Misuse: Error, CustomStringConvertible {
        let description: String
    }

    init(_ request: IncomingRequest) throws {
        switch (request.method, request.path.dropFirst().joined(separator: "/")) {
        case (.get, ""): self = .status
        case (.get, "operations"): self = .operations
        case (.get, "outbox"): self = .outbox
        case (.get, "notifications"): self = .notifications
        case (.post, "functions"): self = .functions(try Self.body(request).object ?? [])
        case (.post, "reset"): self = .reset
        case (.post, "sessions/end"): self = .endSessions
        case (.post, "seed"): self = .seed(try Self.counts(Self.body(request)))
        case (.post, "fields"):
            guard let module = request["module"] else { throw Misuse(description: "the parameter module is missing") }
            self = .change(module: module, try AdminChanges.fields(Self.body(request), layout: request["layout"]))
        case (.post, "modules"): self = .changeModules(try AdminChanges.modules(Self.body(request)))
        case (.post, "shuffle"): self = .shuffle(seed: try Self.body(request)["seed"]?.int.map { UInt64(bitPattern: Int64($0)) })
        case (.post, "faults"): self = .inject(try Self.fault(Self.body(request)))
        default:
            throw Misuse(description: "the sandbox has GET /__sandbox, /operations, /outbox, /notifications and POST /__sandbox/functions, /reset, /sessions/end, /seed, /fields, /modules, /shuffle, /faults")
        }
    }

    private static func body(_ request: IncomingRequest) throws -> JSONValue {
        let value: JSONValue
        do {
            value = try JSONValue(parsing: request.body)
        } catch {
            throw Misuse(description: "the body is no JSON: \(error)")
        }
        guard value.object != nil else { throw Misuse(description: "the body has to be a JSON object") }
        return value
    }

    private static func counts(_ body: JSONValue) throws -> [(module: String, count: Int)] {
        try (body.object ?? []).map { member in
            guard let count = member.value.int, (0...1_000_000).contains(count) else {
                throw Misuse(description: "\(member.key) needs a number of records from 0 to 1000000")
            }
            return (member.key, count)
        }
    }

    private static func fault(_ body: JSONValue) throws -> SandboxFault {
        let kind: SandboxFault.Kind
        switch body["kind"]?.string {
        case "status": kind = .status(body["status"]?.int ?? 500)
        case "html": kind = .html(body["status"]?.int ?? 502)
        case "invalid_token": kind = .invalidToken
        case "too_many_requests": kind = .tooManyRequests(retryAfter: body["retry_after"]?.int)
        case "truncated": kind = .truncated
        case "closed": kind = .closed
        case "closed_afterwards": kind = .closedAfterwards
        default:
            throw Misuse(
                description: "kind is one of status, html, invalid_token, too_many_requests, truncated, closed, closed_afterwards")
        }
        let method = body["method"]?.string
        guard method == nil || method.flatMap(HTTPMethod.init) != nil else { throw Misuse(description: "the method is not known") }
        // `"call": null` strikes every call; left out, the first.
        let call = body["call"].map(\.int) ?? 1
        return SandboxFault(kind, call: call, method: method.flatMap(HTTPMethod.init), path: body["path"]?.string)
    }
}
