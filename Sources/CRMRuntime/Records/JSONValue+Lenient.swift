import RecordCore

extension JSONValue {
    /// A whole number, also when written as text: counts come in both forms.
    package var lenientInt: Int? { int ?? string.flatMap { Int($0) } }
}
