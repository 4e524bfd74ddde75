/// The records of one module, in order of their numbers, and what is left of deleted ones.
struct VtigerTable: Sendable {
    struct Deleted: Sendable {
        let number: Int
        /// Seconds since 1970.
        let time: Int64
        let owner: Int
    }

    private var rows: [Int: VtigerRecord] = [:]
    /// Ascending.
    private(set) var numbers: [Int] = []
    private(set) var deleted: [Deleted] = []

    var count: Int { numbers.count }
    var isEmpty: Bool { numbers.isEmpty }
    var records: [VtigerRecord] { numbers.compactMap { rows[$0] } }

    /// The numbers behind one.
    func numbers(after number: Int) -> ArraySlice<Int> { numbers[place(of: number < .max ? number + 1 : number)...] }

    subscript(number: Int) -> VtigerRecord? { rows[number] }

    mutating func put(_ record: VtigerRecord) {
        guard rows.updateValue(record, forKey: record.number) == nil else { return }
        // New records nearly always come last.
        if let last = numbers.last, last > record.number {
            numbers.insert(record.number, at: place(of: record.number))
        } else {
            numbers.append(record.number)
        }
    }

    mutating func remove(_ number: Int) {
        guard rows.removeValue(forKey: number) != nil else { return }
        numbers.remove(at: place(of: number))
    }

    mutating func delete(_ record: VtigerRecord, now: Int64) {
        remove(record.number)
        deleted.append(Deleted(number: record.number, time: now, owner: record.owner))
    }

    mutating func rewrite(_ change: (inout VtigerRecord) -> Void) {
        rows = rows.mapValues { record in
            var record = record
            change(&record)
            return record
        }
    }

    /// Where a number is, or would be.
    private func place(of number: Int) -> Int {
        var low = 0
        var high = numbers.count
        while low < high {
            let middle = (low + high) / 2
            if numbers[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
