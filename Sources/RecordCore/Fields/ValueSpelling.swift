/// How the values of a field table are spelled on the wire.
public enum ValueSpelling: Sendable, Hashable {
    /// As JSON has them: numbers, booleans, arrays, null for none; references are objects.
    case json
    /// Every value is a string: `"42"`, `"12345.67800000"`, `"1"` and `"0"`, `"2026-11-22"`; choices are joined by
    /// ` |##| `, references and ids are `"11x4"`, and `""` stands for none. Values that come in another form, such as
    /// numbers, `"on"` or null, are read all the same and written back as they came.
    case text

    /// What stands between the choices of a field with several, in `.text`.
    public static var choiceSeparator: String { " |##| " }
}
