/// The rows of one field, each made when it is asked for: rows on a page, or rows that were set.
@usableFromInline
struct RowList {
    private enum Rows {
        case page(Page, first: RowPlace, stride: Int)
        case values([RecordStorage])
    }

    private let rows: Rows
    @usableFromInline let count: Int

    init(page: Page, first: RowPlace, stride: Int, count: Int) {
        rows = .page(page, first: first, stride: stride)
        self.count = count
    }

    init(_ values: [RecordStorage]) {
        rows = .values(values)
        count = values.count
    }

    @usableFromInline
    func storage(at position: Int) -> RecordStorage {
        switch rows {
        case .page(let page, let first, let stride):
            let place = RowPlace(base: Int(first.base) &+ position &* stride, part: Int(first.part))
            return RecordStorage(source: .page(page, place))
        case .values(let values):
            return values[position]
        }
    }
}
