/// What a VtigerCRM server does otherwise than one would think: one property for each habit, and sets of them as real
/// versions have them. Each was observed on a server of that version.
public struct VtigerQuirks: Sendable, Hashable {
    /// As `login` tells it: `8.4.0`.
    public var version = "8.4.0"
    /// `COUNT(*)` of a module answers `[]`.
    public var countIsEmpty = true
    /// Every `sync` is an HTTP 500.
    public var syncIsBroken = true
    /// Every `logout` is an HTTP 500, and the session lives on.
    public var logoutIsBroken = false
    /// Every `convertlead` is an HTTP 500.
    public var convertLeadIsBroken = false
    public var filesRetrieveIsBroken = false
    /// All operations of the mobile app are HTTP 500.
    public var mobileIsBroken = false
    public var registerIsBroken = false
    /// No record with line items can be created.
    public var inventoryIsBroken = true
    /// Line items name their record as `4xArray`.
    public var lineItemParentIsBroken = true
    /// An explicit null for a field that is not nullable leaves a record without most of its values.
    public var nullCorruptsRecord = true
    /// Control characters stand in JSON strings as they are, which no JSON parser accepts.
    public var rawControlCharacters = true
    /// JSON strings are ASCII: `\u00e9`, and slashes are escaped.
    public var unicodeEscapes = false
    /// Characters beyond U+FFFF are stored as question marks.
    public var emojiLost = true
    /// Text that stands before the JSON of every answer.
    public var phpWarning: String?
    /// Digits after the point that the administrator's numbers are rounded to.
    public var decimals = 2
    /// Of the administrator, for percentages and numbers that are not money: `.` or `,`.
    public var decimalSeparator: Character = "."
    /// A reference to nothing is null, and not `""`; so are empty dates in rows of queries.
    public var emptyIsNull = true
    /// An `element` that is missing or no JSON counts as an empty object.
    public var badElementIsEmpty = false
    /// Ids of the wrong form are `ACCESS_DENIED`, and not `INVALID_ID_ATTRIBUTE`.
    public var malformedIDIsDenied = false

    /// Vtiger CRM 8.4.0.
    public init() {}

    /// Vtiger CRM 8.4.0, the default.
    public static let v84 = VtigerQuirks()

    /// Vtiger CRM 8.2.0.
    public static let v82: VtigerQuirks = {
        var quirks = VtigerQuirks()
        quirks.version = "8.2.0"
        quirks.countIsEmpty = false
        quirks.logoutIsBroken = true
        quirks.convertLeadIsBroken = true
        quirks.filesRetrieveIsBroken = true
        quirks.mobileIsBroken = true
        quirks.registerIsBroken = true
        quirks.inventoryIsBroken = false
        quirks.rawControlCharacters = false
        quirks.unicodeEscapes = true
        quirks.decimals = 0
        quirks.emptyIsNull = false
        quirks.badElementIsEmpty = true
        quirks.malformedIDIsDenied = true
        return quirks
    }()

    /// A server on which everything works that VtigerCRM documents; what it calls 8.4.0 plus repairs.
    public static let repaired: VtigerQuirks = {
        var quirks = VtigerQuirks()
        quirks.countIsEmpty = false
        quirks.syncIsBroken = false
        quirks.inventoryIsBroken = false
        quirks.lineItemParentIsBroken = false
        quirks.nullCorruptsRecord = false
        quirks.rawControlCharacters = false
        quirks.emojiLost = false
        quirks.decimals = 5
        return quirks
    }()
}
