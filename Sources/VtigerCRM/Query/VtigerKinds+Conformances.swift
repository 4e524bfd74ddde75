import RecordCore

// Which kind can do what in a query.

extension ShortText: VtigerText, VtigerOrdered, VtigerSortable {
    public static func vtigerText(_ operand: String) -> String { operand }
}
extension AutoNumber: VtigerText, VtigerOrdered, VtigerSortable {
    public static func vtigerText(_ operand: String) -> String { operand }
}

/// Multi-line text is searched by its parts or as a whole, and has no order.
extension LongText: VtigerText {
    public static func vtigerText(_ operand: String) -> String { operand }
}
extension RichText: VtigerText {
    public static func vtigerText(_ operand: String) -> String { operand }
}

extension Picklist: VtigerText, VtigerSortable {
    public static func vtigerText(_ operand: Choice) -> String { operand.rawValue }
}

/// Several choices are one text on the server; `includes` finds one of them in it.
extension MultiPicklist: VtigerChoices {
    public typealias VtigerChoice = Choice
}

extension Checkbox: VtigerComparand, VtigerSortable {
    public static func vtigerText(_ operand: Bool) -> String { operand ? "1" : "0" }
}

extension WholeNumber: VtigerOrdered, VtigerSortable {}
extension DecimalNumber: VtigerOrdered, VtigerSortable {}
extension Day: VtigerOrdered, VtigerSortable {}
extension LocalMoment: VtigerOrdered, VtigerSortable {}
extension ClockTime: VtigerOrdered, VtigerSortable {}

/// Ids compare by their record number; a later record has a greater one.
extension OwnID: VtigerOrdered, VtigerSortable {
    public static var vtigerIDs: IDSource? { IDSource(Record.schema) }
}

/// A reference is compared with the id of a record of the one module it can point into.
extension Lookup: VtigerComparand {
    public static func vtigerText(_ operand: RecordID<Target>) -> String { operand.description }
    public static var vtigerIDs: IDSource? { IDSource((Target.self as? any CRMRecord.Type)?.schema) }
}

/// A reference into several modules, or an owner: `.parentID == .account(id)`, `.assignedUserID == vtiger.me`.
extension AnyOf: VtigerComparand {
    public static func vtigerText(_ operand: Choice) -> String { operand.raw.description }
    public static var vtigerIDs: IDSource? { IDSource(nil) }
}

/// Values of a type that no binding knows can be read, as they are.
extension AnyJSON: VtigerColumn {}
/// An id of something that is no record, such as a user's role, which the server cannot look for.
extension Identifier: VtigerColumn {}

// A mandatory field can do what its kind can.
extension Required: VtigerColumn where Base: VtigerColumn {}
extension Required: VtigerComparand where Base: VtigerComparand {
    public static func vtigerText(_ operand: Base.VtigerOperand) -> String { Base.vtigerText(operand) }
    public static var vtigerIDs: IDSource? { Base.vtigerIDs }
}
extension Required: VtigerOrdered where Base: VtigerOrdered {}
extension Required: VtigerText where Base: VtigerText {}
extension Required: VtigerChoices where Base: VtigerChoices {
    public typealias VtigerChoice = Base.VtigerChoice
}
extension Required: VtigerSortable where Base: VtigerSortable {}

// So can one that rows cannot be sorted by, but for that.
extension Unsortable: VtigerColumn where Base: VtigerColumn {}
extension Unsortable: VtigerComparand where Base: VtigerComparand {
    public static func vtigerText(_ operand: Base.VtigerOperand) -> String { Base.vtigerText(operand) }
    public static var vtigerIDs: IDSource? { Base.vtigerIDs }
}
extension Unsortable: VtigerOrdered where Base: VtigerOrdered {}
extension Unsortable: VtigerText where Base: VtigerText {}
extension Unsortable: VtigerChoices where Base: VtigerChoices {
    public typealias VtigerChoice = Base.VtigerChoice
}

/// Texts that can be read and not searched: images and files.
extension Unsearchable: VtigerColumn where Base: VtigerColumn {}
