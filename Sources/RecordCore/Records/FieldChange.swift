/// The value a field was set to, as the overlay of a record holds it.
public enum FieldChange: Hashable, Sendable {
    case null
    case text(String)
    case boolean(Bool)
    case integer(Int)
    case decimal(ExactDecimal)
    case date(CalendarDate)
    case dateTime(ZonedDateTime)
    case id(RawRecordID)
    case texts([String])
    case reference(AnyReference)
    case user(UserReference)
    case object(RecordStorage)
    case rows([RecordStorage])
    case json(JSONValue)
}
