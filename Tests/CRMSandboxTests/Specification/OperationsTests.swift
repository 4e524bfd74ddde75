import CRMRuntime
import CRMSandbox
import CRMSchema
import Foundation
import RecordCore
import StandardOrganisation
import Testing

@Suite("Every operation of the endpoint spec is answered")
struct OperationsTests {
    @Test("A request made from the spec alone is recognised; a canned answer has the documented status and shape", arguments: [true, false])
    func everyOperation(isFull: Bool) async throws {
        let answers = Dictionary(try await SandboxClient().sandbox.operations.map { ($0.id, $0.answer) }, uniquingKeysWith: { first, _ in first })
        var asked = 0
        for operation in EndpointSpec.operations {
            let id = operation.id.value
            let request = SpecifiedRequest(operation: operation, isFull: isFull)
            // A sandbox for each: what one deletes, the next one wants to read.
            let client = try await SandboxClient()
            let method = try #require(HTTPMethod(rawValue: operation.method.value))
            let answer = try await client.send(method, request.target, request.body, headers: request.headers)
            asked += 1
            #expect(EndpointSpec.isTwin(answer.headers["X-Sandbox-Operation"], of: operation), "\(id): \(answer.headers["X-Sandbox-Operation"] ?? "none") for \(request.target)")
            #expect(answer.headers["X-Sandbox-Check"] == "ok", "\(id): \(answer.headers["X-Sandbox-Check"] ?? "none")")
            let isCanned = answer.headers["X-Sandbox"] == "canned"
            #expect(isCanned == (answers[id] == .canned), "\(id) is marked wrongly")
            guard isCanned, let answered = answer.headers["X-Sandbox-Operation"].flatMap(EndpointSpec.operation) else { continue }
            let isFile = operation.results.contains { $0.status.value == answer.status && $0.content != .json }
            if isFile {
                #expect(answer.headers["Content-Disposition"]?.contains("filename") == true, "\(id): no file name")
                #expect(!answer.body.isEmpty, "\(id): an empty file")
            } else {
                let body = answer.body.isEmpty ? nil : try JSONValue(parsing: answer.body)
                let faults = AnswerChecker.faults(of: body, status: answer.status, answered)
                #expect(faults.isEmpty, "\(id): \(faults.prefix(3).joined(separator: "; "))")
            }
        }
        #expect(asked == EndpointSpec.operations.count)
    }

    @Test("What lacks something required is refused, and the check says what it lacks")
    func demands() async throws {
        let client = try await SandboxClient()
        var broken = 0
        for operation in EndpointSpec.operations where operation.sameAs == nil && operation.variantOf == nil {
            for demand in SpecifiedRequest(operation: operation).demands {
                var request = SpecifiedRequest(operation: operation)
                request.omitted = demand
                let method = try #require(HTTPMethod(rawValue: operation.method.value))
                let answer = try await client.send(method, request.target, request.body, headers: request.headers)
                // Without what tells them apart a call may be another one.
                guard answer.headers["X-Sandbox-Operation"] == operation.id.value else { continue }
                broken += 1
                let check = answer.headers["X-Sandbox-Check"] ?? "none"
                #expect(check.contains("\(demand) is missing"), "\(operation.id.value) without \(demand): \(check)")
                guard answer.headers["X-Sandbox"] == "canned" else { continue }
                #expect(answer.status == 400, "\(operation.id.value) without \(demand): \(answer.status)")
                let text = String(decoding: answer.body, as: UTF8.self)
                #expect(text.contains("REQUIRED_PARAM_MISSING") || text.contains("MANDATORY_NOT_FOUND"), "\(operation.id.value): \(text)")
            }
        }
        #expect(broken > 250)
    }

    @Test("A value of another type is told at its place, and refused")
    func types() async throws {
        let client = try await SandboxClient()
        var spoiled = 0
        for operation in EndpointSpec.operations where operation.sameAs == nil && operation.variantOf == nil {
            for place in SpecifiedRequest(operation: operation).spoilable {
                var request = SpecifiedRequest(operation: operation, isFull: false)
                request.spoiled = place
                let method = try #require(HTTPMethod(rawValue: operation.method.value))
                let answer = try await client.send(method, request.target, request.body, headers: request.headers)
                guard answer.headers["X-Sandbox-Operation"] == operation.id.value else { continue }
                spoiled += 1
                let check = answer.headers["X-Sandbox-Check"] ?? "none"
                #expect(check.contains("\(place) is no") || check.contains("\(place)[0] is no"), "\(operation.id.value) with another \(place): \(check)")
                guard answer.headers["X-Sandbox"] == "canned" else { continue }
                #expect(answer.status == 400, "\(operation.id.value) with another \(place): \(answer.status)")
                #expect(String(decoding: answer.body, as: UTF8.self).contains("INVALID_DATA"), "\(operation.id.value) with another \(place)")
            }
        }
        #expect(spoiled > 700)
    }
}
