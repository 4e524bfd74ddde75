/// A change of a picklist's values, as an administrator makes it. A value is named by its id, its `actual_value` or what
/// is shown for it.
public enum OptionChange: Sendable, Hashable {
    case add(String)
    /// The same value, by its id, under another name; records that have it follow.
    case rename(String, to: String)
    /// What is shown for it; the value on the wire stays.
    case label(String, to: String)
    /// No longer offered. Records that have it keep it.
    case remove(String)
    /// These first, in this order; the rest behind them.
    case order([String])
}
