// What a pull brings, what a comparison finds, and how it is reported, comes along with `import ZohoMetadata`.
@_exported import CRMMetadata
@_exported import SchemaDiff
@_exported import ZohoCRM
