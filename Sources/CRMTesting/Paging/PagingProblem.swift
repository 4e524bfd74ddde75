/// Why a listing ends with an error, in words that every vendor's errors can be brought to.
public enum PagingProblem: Sendable, Hashable {
    /// The server named a page that it had named before.
    case repeatedPlace
    /// The server says that there is more, and names no way to it.
    case noWayOn
    /// The place of the next page is too old.
    case expired
    /// More rows than this kind of listing gives.
    case tooManyRows
    /// The server was in trouble.
    case serverError

    /// What an error of the Zoho client means; nil for one that no scenario orders.
    public init?(zoho error: any Error) {
        guard let error = error as? CRMError else { return nil }
        switch (error.code, error.crmCode) {
        case ("answer.repeated-page-token", _): self = .repeatedPlace
        case ("answer.missing-page-token", _): self = .noWayOn
        case ("answer.search-limit", _): self = .tooManyRows
        case (_, "EXPIRED_VALUE"): self = .expired
        case (_, "INTERNAL_ERROR"): self = .serverError
        default: return nil
        }
    }
}
