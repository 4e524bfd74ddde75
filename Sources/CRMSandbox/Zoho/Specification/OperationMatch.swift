/// A request and the operation that it is for.
struct OperationMatch: Sendable {
    let operation: SpecifiedOperation
    /// Of the path, decoded.
    let parameters: [String: String]
    let request: OperationRequest
    /// What of the request does not agree with the spec; empty where all does.
    let findings: [OperationFinding]
    /// How much of what the operation asks for is there: of two that the request agrees with, the more demanding one
    /// is meant.
    private let demands: Int

    init(_ operation: SpecifiedOperation, parameters: [String: String], request: OperationRequest, specification: ZohoSpecification) {
        self.operation = operation
        self.parameters = parameters
        self.request = request
        var check = OperationCheck(operation, specification)
        check.parameters(parameters, request)
        check.body(request)
        findings = check.findings
        demands = check.metDemands
    }

    func fitsBetter(than other: OperationMatch) -> Bool {
        let (mine, others) = (refusals.count, other.refusals.count)
        if mine != others { return mine < others }
        if findings.count != other.findings.count { return findings.count < other.findings.count }
        // The files that repeat an operation say less of it.
        if operation.isRepeat != other.operation.isRepeat { return other.operation.isRepeat }
        return demands > other.demands
    }

    /// The findings for which the real service would refuse the call.
    var refusals: [OperationFinding] { findings.filter { !$0.isHint } }

    /// The headers that tell whoever tests a client what was understood.
    func mark(_ reply: inout ZohoReply, isCanned: Bool) {
        reply.headers["X-Sandbox-Operation"] = operation.id
        reply.headers["X-Sandbox-Check"] = OperationFinding.headerText(findings)
        if isCanned { reply.headers["X-Sandbox"] = "canned" }
    }
}
