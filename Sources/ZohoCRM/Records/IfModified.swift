/// What a read that is bound to a time gives: the value, or the news that there is nothing new.
///
///     switch try await zoho.leads.get(id, ifModifiedSince: known) {
///     case .modified(let lead): show(lead)
///     case .notModified: break
///     }
public enum IfModified<Value: Sendable>: Sendable {
    case modified(Value)
    /// Nothing was modified after that time; the server sent nothing.
    case notModified

    /// nil if not modified.
    public var value: Value? {
        if case .modified(let value) = self { value } else { nil }
    }

    func map<Result>(_ transform: (Value) throws -> Result) rethrows -> IfModified<Result> {
        switch self {
        case .modified(let value): .modified(try transform(value))
        case .notModified: .notModified
        }
    }
}

extension IfModified: Equatable where Value: Equatable {}
extension IfModified: Hashable where Value: Hashable {}
