/// The rows of one field, each made when it is asked for: rows on a page, or rows that were set.
@usableFromInline
struct RowList {
    private enum Rows {
        case page(Page, base: Int, stride: Int)
        case values([RecordStorage])
    }

    private let rows: Rows
    @usableFromInline let count: Int
    /// The shape of rows on a page.
    let shape: Int

    init(page: Page, base: Int, stride: Int, shape: Int, count: Int) {
        rows = .page(page, base: base, stride: stride)
        self.shape = shape
        self.count = count
    }

    init(_ values: [RecordStorage]) {
        rows = .values(values)
        shape = 0
        count = values.count
    }

    @usableFromInline
    func storage(at position: Int) -> RecordStorage {
        switch rows {
        case .page(let page, let base, let stride):
            RecordStorage(source: .page(page, RowPlace(base: base + position * stride, shape: shape)))
        case .values(let values): values[position]
        }
    }
}
