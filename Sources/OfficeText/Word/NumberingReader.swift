extension Numbering {
    /// Reads `numbering.xml`.
    init(_ bytes: [UInt8], part: String, limits: OfficeTextLimits) throws(OfficeTextFault) {
        self.init()
        var reader = try MarkupReader(bytes, part: part, limits: limits)
        while true {
            switch try reader.next() {
            case .finish: return
            case .end, .text: continue
            case .start: break
            }
            guard reader.namespace == .word else { continue }
            if reader.name == "abstractNum", let id = try reader.number("abstractNumId") {
                definitions[id] = try Self.definition(&reader)
            } else if reader.name == "num", let id = try reader.number("numId") {
                lists[id] = try Self.list(&reader)
            }
        }
    }

    private static func definition(_ reader: inout MarkupReader) throws(OfficeTextFault) -> Definition {
        var definition = Definition()
        while true {
            switch try reader.next() {
            case .finish: return definition
            case .end: if reader.name == "abstractNum" { return definition }
            case .text: break
            case .start where reader.name == "numStyleLink": definition.link = try reader.attribute("val")
            case .start where reader.name == "lvl":
                let number = try reader.number("ilvl") ?? 0
                definition.levels[number] = try level(&reader)
            case .start: break
            }
        }
    }

    private static func list(_ reader: inout MarkupReader) throws(OfficeTextFault) -> List {
        var list = List(definition: -1)
        var overridden = 0
        while true {
            switch try reader.next() {
            case .finish: return list
            case .end: if reader.name == "num" { return list }
            case .text: break
            case .start where reader.name == "abstractNumId": list.definition = try reader.number("val") ?? -1
            case .start where reader.name == "lvlOverride": overridden = try reader.number("ilvl") ?? 0
            case .start where reader.name == "startOverride":
                list.starts[overridden] = try reader.number("val") ?? 0
            case .start where reader.name == "lvl": list.levels[overridden] = try level(&reader)
            case .start: break
            }
        }
    }

    private static func level(_ reader: inout MarkupReader) throws(OfficeTextFault) -> Level {
        var level = Level()
        while true {
            switch try reader.next() {
            case .finish: return level
            case .end: if reader.name == "lvl" { return level }
            case .text: break
            case .start: try take(&reader, into: &level)
            }
        }
    }

    private static func take(_ reader: inout MarkupReader, into level: inout Level) throws(OfficeTextFault) {
        switch reader.name {
        case "start": level.start = try reader.number("val") ?? 0
        case "numFmt": level.format = NumberFormat(rawValue: try reader.attribute("val") ?? "") ?? .decimal
        // Word itself allows no more than some dozens; a long one would be repeated before every paragraph.
        case "lvlText": level.text = String((try reader.attribute("val") ?? "").prefix(64))
        case "lvlRestart": level.restart = try reader.number("val")
        case "isLgl": level.isLegal = try reader.isOn()
        case "suff": level.isGlued = try reader.attribute("val") == "nothing"
        case "pStyle": level.style = try reader.attribute("val")
        case "rPr", "pPr": try reader.skipElement()
        default: break
        }
    }
}
