import CRMTesting
import Foundation

// One process of a fleet: makes calls through a client whose tokens are in a store that all of them share.
//
// It takes commands from standard input, one a line, until that ends, and prints what happened, one JSON object a line:
//     call 100      →  {"event": "calling"}, then {"event": "called", "good": 100, "failures": [], "renewals": 1}
//     advance 3600  →  {"event": "advanced"}: the client's clock is so many seconds further on
// FLEET_SERVER is the address of CRM and sign-in server, FLEET_STORE says where the tokens are: see `FleetStore`.

let environment = ProcessInfo.processInfo.environment
guard let server = environment["FLEET_SERVER"].flatMap({ URL(string: $0) }),
    let store = FleetStore(environment["FLEET_STORE"] ?? "", environment)
else {
    FileHandle.standardError.write(Data("FLEET_SERVER and FLEET_STORE are needed\n".utf8))
    exit(2)
}

let clock = VirtualClock(jumping: true)
let watch = RenewalWatch()
let zoho = ZohoCRM(
    dataCenter: .custom(accounts: server, api: server),
    tokens: .refreshToken("fleet", client: ClientCredentials(id: "fleet", secret: "fleet"), store: store.tokens, user: "fleet"),
    observer: watch, clock: clock)

/// Makes so many calls at once; what went wrong, in words.
nonisolated func failures(of count: Int, with zoho: ZohoCRM) async -> [String] {
    await withTaskGroup(of: String?.self) { group in
        for _ in 0..<count {
            group.addTask {
                do {
                    _ = try await zoho.api.send(APICall("fleet.call", path: "/crm/v8/org"))
                    return nil
                } catch { return "\(error)" }
            }
        }
        var failures: [String] = []
        for await failure in group { if let failure { failures.append(failure) } }
        return failures
    }
}

func report(_ event: JSONValue) { FileHandle.standardOutput.write(Data("\(event.jsonText)\n".utf8)) }

report(["event": "ready"])
while let line = readLine() {
    let words = line.split(separator: " ")
    guard words.count == 2, let number = Int(words[1]) else { exit(2) }
    switch words[0] {
    case "advance":
        clock.advance(seconds: Int64(number))
        report(["event": "advanced"])
    case "call":
        report(["event": "calling"])
        let failures = await failures(of: number, with: zoho)
        report([
            "event": "called", "good": .number(JSONNumber(number - failures.count)),
            "failures": .array(failures.map { .string($0) }), "renewals": .number(JSONNumber(watch.takeCount())),
        ])
    default: exit(2)
    }
}
