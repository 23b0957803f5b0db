/// What a value is made of: which parts may be absent or empty, and are so wherever they stand in it, and its texts.
struct Parts {
    private var filled: Set<String> = []
    private var empty: Set<String> = []
    /// How many texts there are.
    private(set) var texts = 0

    init(of value: Any) {
        walk(value)
    }

    /// Parts that nowhere hold anything: `Finding.subject`.
    var missing: Set<String> { empty.subtracting(filled) }

    private mutating func walk(_ value: Any) {
        if value is String {
            texts += 1
            return
        }
        for child in Mirror(reflecting: value).children {
            let name = "\(type(of: value)).\(child.label ?? "element")"
            let mirror = Mirror(reflecting: child.value)
            switch mirror.displayStyle {
            case .optional, .collection: if mirror.children.isEmpty { empty.insert(name) } else { filled.insert(name) }
            default: break
            }
            walk(child.value)
        }
    }
}
