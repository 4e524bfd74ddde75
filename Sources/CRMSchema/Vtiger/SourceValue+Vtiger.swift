import RecordCore

// How Vtiger's metadata spells what JSON has words for.
extension SourceValue {
    /// True and false also come as `"1"` and `""`: the pseudo-fields of products do.
    var vtigerFlag: Bool? {
        if let boolean { return boolean }
        guard let text = string else { return nil }
        switch text.lowercased() {
        case "1", "on", "yes": return true
        case "", "0", "off", "no": return false
        default: return nil
        }
    }

    /// A label as people read it; nil for one that says nothing.
    var vtigerLabel: String? { nonEmptyString.map(HTMLText.decoded) }
}
