import CRMRuntime
import RecordCore

// How many records there are. Source: Zoho CRM v8, "Get Record Count": the figure may be some minutes old. As a search
// does, a count needs the scope ZohoSearch.securesearch.READ.

extension Records {
    /// The number of records in the module.
    public func count() async throws -> Int { try await count(nil) }

    /// The number of records that meet a criterion; not bound to the 2,000 rows of a search.
    ///
    ///     let open = try await zoho.leads.count(.leadStatus != .lostLead && .annualRevenue > 10_000)
    public func count(_ criterion: Criterion<Record>) async throws -> Int { try await count(of: .criterion(criterion)) }

    /// The number of records with this address in any of their e-mail fields.
    public func count(email: String) async throws -> Int { try await count(of: .email(email)) }

    /// The number of records with this number in any of their phone fields.
    public func count(phone: String) async throws -> Int { try await count(of: .phone(phone)) }

    /// The number of records with this word anywhere.
    public func count(word: String) async throws -> Int { try await count(of: .word(word)) }

    /// The number of records in a custom view.
    public func count(view: RawRecordID) async throws -> Int { try await count(("cvid", view.description)) }

    private func count(of term: SearchTerm<Record>) async throws -> Int {
        if let refusal = term.refusal(in: module, call: "records.count") { throw refusal }
        return try await count(term.parameter)
    }

    private func count(_ parameter: (name: String, value: String)?) async throws -> Int {
        let call = APICall(
            "records.count", path: ModulePath.records(module) + "/actions/count", query: parameter.map { [$0] } ?? [])
        let response = try await zoho.api.send(call)
        // Nothing to count: 204.
        guard let answer = try response.json(of: call) else { return 0 }
        // A number in the documentation's samples, a text in its schema.
        guard let count = answer["count"]?.lenientInt else { throw RecordProblem.noCount(response, call: call.name) }
        return count
    }
}
