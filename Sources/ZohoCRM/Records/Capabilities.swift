import RecordCore

// What records of some modules can do beside being created, updated and deleted. Generated code declares it, so that
// the functions don't exist elsewhere.

/// A module whose records are converted into an account, a contact and a deal: leads.
public protocol ConvertibleRecord: CRMRecord {}

/// A module whose records have a photo: leads, contacts, accounts, products, vendors and custom modules.
public protocol PhotoRecord: CRMRecord {}

/// A module whose records belong to territories: leads, contacts, accounts, deals.
public protocol TerritoryRecord: CRMRecord {}
