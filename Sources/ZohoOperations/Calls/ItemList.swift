import RecordCore

/// The items of an answer, with what the server says beside them: counts, limits, an order.
public struct ItemList<Element: RecordRow, Info: RecordRow>: RandomAccessCollection, Sendable {
    private let items: [Element]
    /// Nil where the server says nothing.
    public let info: Info?

    init(_ items: [Element], info: Info?) {
        self.items = items
        self.info = info
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { items.count }
    public subscript(position: Int) -> Element { items[position] }
}
