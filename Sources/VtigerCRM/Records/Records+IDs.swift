import CRMRuntime
import RecordCore

extension Records {
    /// Asks the server with which prefix ids of this module begin, and goes by it from now on.
    ///
    /// Ids are `<prefix>x<number>`, and a call with another module's id is refused before it is sent. Prefixes are assigned
    /// when a CRM is installed. Those of generated code are the ones of the organisation that it was generated from; every
    /// answer with a record corrects them. Where an app keeps ids and talks to an installation of another origin, this
    /// function corrects them before the first record was read.
    /// - Returns: the prefix: `10`.
    /// - Throws: `CRMError` `vtiger.ACCESS_DENIED` if the user may not see the module.
    @discardableResult
    public func learnIDPrefix() async throws -> String {
        let answer = try await vtiger.send(
            VtigerCall("records.describe", operation: "describe", .get, ["elementType": module]))
        guard let prefix = try answer.result()["idPrefix"]?.string, !prefix.isEmpty else {
            throw answer.unexpected("no-prefix", "the description of \(module) names no id prefix")
        }
        vtiger.prefixes.learn(RawRecordID("\(prefix)x1"), of: module)
        return prefix
    }

    /// Refuses what cannot be an id of this module.
    package func check(_ id: RecordID<Record>, call: String) throws(CRMError) {
        try vtiger.check(id.raw, of: module, expected: Record.schema.idPrefix, call: call)
    }
}

extension VtigerCRM {
    /// - Parameter expected: the prefix by the metadata; nil if it is not known.
    func check(_ id: RawRecordID, of module: String, expected: String?, call: String) throws(CRMError) {
        if id.description.isEmpty { throw VtigerProblem.emptyID(in: module, call: call) }
        guard let prefix = IDPrefixes.prefix(of: id) else { throw VtigerProblem.noID(id, in: module, call: call) }
        if let known = prefixes.known(of: module, expected: expected), !known.contains(prefix) {
            throw VtigerProblem.foreignID(id, in: module, prefixes: known.sorted(), call: call)
        }
    }
}
