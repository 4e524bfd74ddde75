/// A kind of link between records of two modules that exists by itself, not by a field of either.
///
/// Source: Zoho CRM, "Update Related Records", supported relations; the snapshots do not tell them.
struct LinkKind: Sendable, Hashable {
    /// A side of the link: a module, and the list in which its records show those of the other side.
    struct Side: Sendable, Hashable {
        let module: String
        let list: String?
    }

    let left: Side
    let right: Side
    /// What the link itself says.
    var field: Field?

    enum Field: String, Sendable {
        case memberStatus = "Member_Status"
        case listPrice = "list_price"
        case contactRole = "Contact_Role"
    }

    private init(_ left: String, _ leftList: String, _ right: String, _ rightList: String?, _ field: Field? = nil) {
        self.left = Side(module: left, list: leftList)
        self.right = Side(module: right, list: rightList)
        self.field = field
    }

    static let all: [LinkKind] = [
        LinkKind("Leads", "Products", "Products", "Leads"),
        LinkKind("Accounts", "Products", "Products", "Accounts"),
        LinkKind("Contacts", "Products", "Products", "Contacts"),
        LinkKind("Deals", "Products", "Products", "Deals"),
        LinkKind("Leads", "Campaigns", "Campaigns", "Leads", .memberStatus),
        LinkKind("Contacts", "Campaigns", "Campaigns", "Contacts", .memberStatus),
        LinkKind("Deals", "Contact_Roles", "Contacts", nil, .contactRole),
        LinkKind("Products", "Price_Books", "Price_Books", "Products", .listPrice),
    ]

    /// The kind behind a list of a module, and whether the module is on its left.
    static func of(_ module: String, list: String) -> (kind: LinkKind, isLeft: Bool)? {
        for kind in all {
            if kind.left == Side(module: module, list: list) { return (kind, true) }
            if kind.right == Side(module: module, list: list) { return (kind, false) }
        }
        return nil
    }
}
