import ZohoCRM
import ZohoStandardModules

/// Makes random conditions, each with the filter that means the same. As in SQL a comparison with nothing is never
/// true.
struct QueryConditionMaker {
    typealias Pair = (QueryCondition<Deal>, (QueryShop.Sale) -> Bool)

    private var random: CriterionGenerator
    private let sales: [QueryShop.Sale]

    init(seed: UInt64, shop sales: [QueryShop.Sale]) {
        random = CriterionGenerator(seed: seed)
        self.sales = sales
    }

    mutating func condition(depth: Int) -> Pair {
        guard depth > 0, Int.random(in: 0..<3, using: &random) > 0 else { return comparison() }
        let (left, holdsLeft) = condition(depth: depth - 1)
        let (right, holdsRight) = condition(depth: depth - 1)
        return Bool.random(using: &random)
            ? (left && right, { holdsLeft($0) && holdsRight($0) }) : (left || right, { holdsLeft($0) || holdsRight($0) })
    }

    private mutating func comparison() -> Pair {
        let sale = sales[Int.random(in: 0..<sales.count, using: &random)]
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return text(.dealName, sale.name) { $0.name }
        case 1: return text(.nextStep, sale.nextStep ?? "x") { $0.nextStep }
        case 2: return text(.accountName / .accountName, sale.account?.name ?? "x") { $0.account?.name }
        case 3: return text(.contactName / .accountName / .website, sale.contact?.account?.website ?? "x") { $0.contact?.account?.website }
        case 4: return number(.amount, sale.amount ?? 5, 4_500) { $0.amount }
        case 5: return number(.accountName / .annualRevenue, sale.account?.revenue ?? 5, 4_500) { $0.account?.revenue }
        case 6: return number(.closingDate, sale.closingDate ?? CalendarDate(daysSince1970: 0), CalendarDate(daysSince1970: 19_030)) { $0.closingDate }
        default: return choice(sale)
        }
    }

    /// Texts are compared without regard to letter case.
    private mutating func text<Kind: QueryText>(
        _ field: Field<Deal, Kind>, _ value: String, _ read: @escaping (QueryShop.Sale) -> String?
    ) -> Pair where Kind.QueryOperand == String {
        let low = value.lowercased()
        let part = String(value.prefix(3)).filter { $0 != "%" }
        func test(_ test: @escaping (String) -> Bool) -> (QueryShop.Sale) -> Bool { { read($0).map { test($0.lowercased()) } ?? false } }
        switch Int.random(in: 0..<9, using: &random) {
        case 0: return (field == value, test { $0 == low })
        case 1: return (field != value, test { $0 != low })
        case 2: return (.isAny(field, of: [value, "b'c"]), test { $0 == low })
        case 3: return (.isNone(field, of: [value, "b'c"]), test { $0 != low })
        case 4: return (.isNull(field), { read($0) == nil })
        case 5: return (.isNotNull(field), { read($0) != nil })
        case 6: return (.contains(field, part), test { $0.contains(part.lowercased()) })
        case 7: return (.containsNot(field, part), test { !$0.contains(part.lowercased()) })
        default: return (.starts(field, with: part), test { $0.hasPrefix(part.lowercased()) })
        }
    }

    private mutating func number<Kind: QueryOrdered, Value: Comparable>(
        _ field: Field<Deal, Kind>, _ value: Value, _ other: Value, _ read: @escaping (QueryShop.Sale) -> Value?
    ) -> Pair where Kind.QueryOperand == Value {
        func test(_ test: @escaping (Value) -> Bool) -> (QueryShop.Sale) -> Bool { { read($0).map(test) ?? false } }
        let (low, high) = (min(value, other), max(value, other))
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return (field == value, test { $0 == value })
        case 1: return (field != value, test { $0 != value })
        case 2: return (field < value, test { $0 < value })
        case 3: return (field <= value, test { $0 <= value })
        case 4: return (field > value, test { $0 > value })
        case 5: return (field >= value, test { $0 >= value })
        case 6: return (.between(field, low, high), test { $0 >= low && $0 <= high })
        case 7: return (.notBetween(field, low, high), test { $0 < low || $0 > high })
        case 8: return (.isNull(field), { read($0) == nil })
        default: return (.isAny(field, of: [value, other]), test { $0 == value || $0 == other })
        }
    }

    private mutating func choice(_ sale: QueryShop.Sale) -> Pair {
        switch Int.random(in: 0..<5, using: &random) {
        case 0: return (.stage == sale.stage, { $0.stage == sale.stage })
        case 1: return (.isNone(.stage, of: [sale.stage, .closedWon]), { $0.stage != sale.stage && $0.stage != .closedWon })
        case 2:
            guard let account = sale.account else { return (.isNull(.accountName), { $0.account == nil }) }
            return (.accountName == account.id, { $0.account?.id == account.id })
        case 3: return (.id != sale.id, { $0.id != sale.id })
        default:
            guard let contact = sale.contact else { return (.isNotNull(.contactName), { $0.contact != nil }) }
            return (.contactName / .lastName == contact.name, { $0.contact?.name == contact.name })
        }
    }
}
