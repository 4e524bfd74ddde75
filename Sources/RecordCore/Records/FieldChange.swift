/// The value a field was set to, as the overlay of a record holds it.
public enum FieldChange: Hashable, Sendable {
    case null
    case text(String)
    case boolean(Bool)
    case integer(Int)
    case decimal(ExactDecimal)
    case date(CalendarDate)
    case dateTime(ZonedDateTime)
    case localDateTime(LocalDateTime)
    case time(TimeOfDay)
    case id(RawRecordID)
    case texts([String])
    /// Texts that are added to those the server has.
    case added([String])
    // Large, and rarer than texts and numbers: a pointer keeps the overlay of a record small.
    indirect case reference(AnyReference)
    indirect case user(UserReference)
    indirect case object(RecordStorage)
    case rows([RecordStorage])
    case json(JSONValue)
}
