import CRMSchema

// Descriptions with a part of them changed.
extension SchemaDescription {
    /// With these modules alone.
    func only(_ names: Set<String>) -> SchemaDescription {
        var copy = self
        copy.modules = modules.filter { names.contains($0.apiName.value) }
        return copy
    }
}

extension SchemaDescription {
    /// Names of the modules of which there is more than their line in the list of modules.
    package var pulledModules: Set<String> { Set(modules.filter(\.isPulled).map(\.apiName.value)) }

    /// Without the parts that the other description never asked for, so that their being there is no difference.
    package func limited(to other: SchemaDescription) -> SchemaDescription {
        let parts = Dictionary(other.modules.map { ($0.apiName.value, $0.places) }, uniquingKeysWith: { first, _ in first })
        let renamed = Dictionary(other.modules.compactMap { module in module.id.map { ($0, module.places) } }) { first, _ in first }
        var copy = self
        copy.modules = modules.map { module in
            guard let places = parts[module.apiName.value] ?? module.id.flatMap({ renamed[$0] }) else { return module }
            var module = module
            if places.fields == nil { module = module.withoutFields }
            if places.layouts == nil { module = module.withoutLayouts }
            return places.relatedLists == nil ? module.withoutRelatedLists : module
        }
        return copy
    }
}

extension ModuleDescription {
    fileprivate var isPulled: Bool { places.fields != nil || places.layouts != nil || places.relatedLists != nil }

    fileprivate var withoutFields: ModuleDescription {
        var copy = self
        copy.fields = nil
        copy.places.fields = nil
        return copy
    }

    /// As if nobody had asked for its layouts.
    var withoutLayouts: ModuleDescription {
        var copy = self
        copy.layouts = []
        copy.places.layouts = nil
        return copy
    }

    /// As if nobody had asked for its related lists.
    var withoutRelatedLists: ModuleDescription {
        var copy = self
        copy.relatedLists = []
        copy.places.relatedLists = nil
        return copy
    }

    /// With other fields, which stand on its layouts too. Code is generated only for modules that the API serves.
    /// - Parameter translate: of a name on a layout the one to put there; nil for none.
    func with(_ fields: [FieldDescription], onLayouts translate: (String) -> String? = { $0 }) -> ModuleDescription {
        var copy = self
        copy.fields = fields
        copy.isSupported = true
        for place in copy.layouts.indices {
            copy.layouts[place].fields = copy.layouts[place].fields.compactMap { field in
                guard let name = translate(field.apiName.value) else { return nil }
                var field = field
                field.apiName = Located(name, at: field.apiName.location)
                return field
            }
        }
        return copy
    }
}

extension FieldDescription {
    /// The same under another name.
    func named(_ name: String) -> FieldDescription {
        var copy = self
        copy.apiName = Located(name, at: apiName.location)
        copy.origin = nil
        return copy
    }
}
