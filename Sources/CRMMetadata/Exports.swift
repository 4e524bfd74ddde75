// What a comparison finds, and how it is reported, comes along with `import CRMMetadata`.
@_exported import SchemaDiff
