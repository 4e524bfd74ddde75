import CRMRuntime
import RecordCore

/// What a search goes by: exactly one of these, as the server would ignore a second.
enum SearchTerm<Record: CRMRecord>: Sendable {
    case criterion(Criterion<Record>)
    case email(String)
    case phone(String)
    case word(String)

    var parameter: (name: String, value: String) {
        switch self {
        case .criterion(let criterion): ("criteria", criterion.node.text)
        case .email(let email): ("email", email)
        case .phone(let phone): ("phone", phone)
        case .word(let word): ("word", word)
        }
    }

    /// Why the server would refuse this search; nil if nothing is known against it.
    func refusal(in module: String, call: String = "records.search") -> CRMError? {
        switch self {
        case .criterion(let criterion): criterion.node.problem.map { RecordProblem.criterion($0, in: module, call: call) }
        case .email(let text), .phone(let text), .word(let text):
            text.isEmpty
                ? RecordProblem.criterion("The \(parameter.name) to search for is empty.", in: module, call: call) : nil
        }
    }
}
