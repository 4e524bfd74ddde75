import CRMSchema
import CRMTesting
import StandardOrganisation
import Testing
import ZohoOperations
import ZohoStandardModules

/// Each generated function, once against the sandbox: the call is the operation's, and agrees with the endpoint spec; the answer
/// decodes.
struct GeneratedCallsTests {
    private static let operations = EndpointSpecLoader.load(files: EndpointSpecLoader.files(in: StandardOrganisation.zohoEndpointSpec)).operations

    @Test(arguments: GeneratedCalls.all)
    func callsAreAsSpecified(call: GeneratedCall) async throws {
        let watched = try await ProbedSandbox()
        let samples = try await watched.samples()
        _ = await watched.probe.log.take()
        var refusal: CRMError?
        do {
            try await call.make(watched.zoho, samples)
        } catch let error as CRMError {
            refusal = error
        }
        let exchanges = await watched.probe.log.take()
        try #require(!exchanges.isEmpty, "nothing was sent: \(refusal.map { "\($0)" } ?? "")")
        for exchange in exchanges {
            let twins = Self.twins(of: call.id)
            #expect(twins.contains(exchange.operation ?? ""), "\(exchange.method) \(exchange.path) is \(exchange.operation ?? "no operation")")
            #expect(
                exchange.check == "ok" || CallRefusals.isRemarked(exchange.check, of: exchange.operation), "\(exchange.method) \(exchange.path): \(exchange.check ?? "not looked at")")
        }
        // Endpoints that work on the sandbox's data may refuse what the samples say.
        guard let refusal else { return }
        #expect(!exchanges.contains(where: \.isCanned) && CallRefusals.isOfData(refusal), "\(call.id): \(refusal)")
    }

    /// Every operation has a function, and every function is called: here, or by the calls of functions written by hand.
    @Test func allOperationsAreCalled() {
        let called = Set(GeneratedCalls.all.map(\.id))
        #expect(called.count == GeneratedCalls.all.count)
        let missing = Self.operations.filter { operation in
            operation.written == nil && called.isDisjoint(with: Self.twins(of: operation.id.value))
                && Self.operations.first { Self.twins(of: operation.id.value).contains($0.id.value) && $0.written != nil } == nil
        }
        #expect(missing.map(\.id.value) == [])
        #expect(Self.operations.count >= 427)
    }

    /// Operations that cannot be told apart by their requests: other names of the same, and paths that differ in the
    /// names of parameters.
    private static func twins(of id: String) -> Set<String> {
        var twins: Set<String> = [id]
        if let own = operations.first(where: { $0.id.value == id }) {
            twins.formUnion(operations.filter { $0.method.value == own.method.value && shape($0) == shape(own) }.map(\.id.value))
        }
        for _ in 0..<3 {
            for operation in operations {
                let others = [operation.sameAs?.value, operation.variantOf?.value].compactMap(\.self)
                if twins.contains(operation.id.value) { twins.formUnion(others) }
                if !twins.isDisjoint(with: others) { twins.insert(operation.id.value) }
            }
        }
        return twins
    }

    private static func shape(_ operation: OperationDescription) -> [Substring] {
        operation.path.value.split(separator: "/").map { $0.hasPrefix("{") ? "{}" : $0 }
    }
}

extension GeneratedCall: CustomTestStringConvertible {
    var testDescription: String { id }
}
