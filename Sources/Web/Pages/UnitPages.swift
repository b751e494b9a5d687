import Actions
import Conferences
import Hummingbird
import Phrases
import Store
import VietnameseText

/// The registry of units: who they are, who answers for them, what they have to do.
enum UnitPages {
    static let routes: [Route] = [
        .get("/units", .may(.viewTasks)) { try await list($0) },
        .post("/units", .to(AddUnit.self)) { exchange in
            let form = exchange.form
            return try await exchange.trying {
                try await list(exchange, trouble: $0)
            } body: {
                let outcome = try await exchange.perform(
                    AddUnit(
                        form["name"], code: form.optional("code"), names: aliases(form),
                        parent: form.optional("parent"), inCharge: form.optional("in-charge"),
                        members: form.isChecked("group") ? form.lines("members") : nil,
                        isDistinct: form.isChecked("distinct")))
                return exchange.redirect(to: "/units/\(outcome.unit.code)", done: "stored")
            }
        },
        .post("/units/import", .to(ImportAdministrativeUnits.self)) { exchange in
            let form = exchange.form
            guard let body = ImportAdministrativeUnits.Body(rawValue: form["body"]) else {
                throw BadBody(field: "body")
            }
            return try await exchange.trying {
                try await list(exchange, trouble: $0)
            } body: {
                _ = try await exchange.perform(
                    ImportAdministrativeUnits(province: form["province"], body: body))
                return exchange.redirect(to: "/units", done: "stored")
            }
        },
        .get("/units/:code", .may(.viewTasks)) { try await one($0) },
        .post("/units/:code", .to(EditUnit.self)) { exchange in
            try await exchange.trying {
                try await one(exchange, trouble: $0)
            } body: {
                let code = exchange.parameter("code")
                let names = try await exchange.look(.viewTasks) { try $0.meantUnit(code).names }
                let unit = try await exchange.perform(
                    EditUnit(code, changes: try changes(exchange.form, names)))
                return exchange.redirect(to: "/units/\(unit.code)", done: "stored")
            }
        },
        .post("/units/:code/calendar", .to(AddCalendarFeed.self)) { exchange in
            let outcome = try await exchange.perform(AddCalendarFeed(of: exchange.parameter("code")))
            let words = exchange.words.units
            return exchange.secret(
                title: words.calendar, text: words.calendarText,
                secret: "\(exchange.baseURL)/calendars/\(outcome.secret.text).ics",
                back: "/units/\(outcome.unit.code)")
        },
        .post("/units/:code/calendar/:id/end", .to(EndCalendarFeed.self)) { exchange in
            guard let id = Identifier<CalendarFeed>(exchange.parameter("id")) else {
                throw HTTPError(.notFound)
            }
            _ = try await exchange.perform(EndCalendarFeed(id))
            return exchange.redirect(to: "/units/\(exchange.parameter("code"))", done: "stored")
        },
        .post("/units/:code/keep", .to(KeepUnit.self)) { exchange in
            let unit = try await exchange.perform(KeepUnit(exchange.parameter("code")))
            return exchange.redirect(to: "/units/\(unit.code)", done: "stored")
        },
        .post("/units/:code/end", .to(EndUnit.self)) { exchange in
            try await exchange.trying {
                try await one(exchange, trouble: $0)
            } body: {
                let form = exchange.form
                guard let day = CalendarDate(anyForm: form["on"]) else { throw BadMoment() }
                let unit = try await exchange.perform(
                    EndUnit(
                        exchange.parameter("code"), into: form.optional("successor"), on: day,
                        isMerged: form["kind"] == "merge"))
                return exchange.redirect(to: "/units/\(unit.code)", done: "stored")
            }
        },
    ]

    private static func aliases(_ form: Form) -> [UnitAlias] {
        form.lines("names").map { name in
            // What has no small letter is an abbreviation.
            UnitAlias(name.contains(where: \.isLowercase) ? .alias : .abbreviation, name)
        }
    }

    private static func changes(_ form: Form, _ names: [UnitAlias]) throws -> EditUnit.Changes {
        var changes = EditUnit.Changes()
        changes.name = form.optional("name")
        if let day = form.optional("until") {
            guard let until = CalendarDate(anyForm: day) else { throw BadMoment() }
            changes.until = until
        }
        changes.parent = form["parent"]
        changes.inCharge = form["in-charge"]
        let (typed, known) = (aliases(form), names.filter { $0.kind != .former })
        let (typedNames, knownNames) = (Set(typed.map(\.name)), Set(known.map(\.name)))
        changes.addedNames = typed.filter { !knownNames.contains($0.name) }
        changes.removedNames = known.map(\.name).filter { !typedNames.contains($0) }
        changes.isDistinct = form.isChecked("distinct")
        if form.isChecked("group") { changes.members = form.lines("members") }
        return changes
    }

    private static let perPage = 200

    // MARK: - All of them

    private static func list(_ exchange: Exchange, trouble: String? = nil) async throws -> Response {
        // Whoever answers for one unit has no need of the others.
        if let mine = exchange.officersUnit {
            let found = try await exchange.look(.viewTasks) { try? $0.meantUnit(mine) }
            if let found { return exchange.redirect(to: "/units/\(found.code)") }
        }
        let isLimited = exchange.officersUnit != nil
        let (units, unlinked) = try await exchange.look(.viewTasks) { records in
            if isLimited { return ([OfficeUnit](), [(name: String, tasks: Int)]()) }
            return (try records.units(), try records.unlinkedUnits())
        }
        let directory = UnitDirectory(units)
        let key = exchange.query("q").map(VietnameseText.fold) ?? ""
        let shown = units.filter { unit in
            key.isEmpty
                || ([unit.code, unit.name] + unit.names.map(\.name))
                    .contains { VietnameseText.fold($0).contains(key) }
        }
        let (from, perPage) = (exchange.offset(of: shown.count), exchange.pageSize(perPage))
        let form = exchange.form
        var view: View = [
            "isEmpty": units.isEmpty && !isLimited, "isLimited": isLimited, "count": shown.count,
            "search": exchange.query("q"), "mayManage": exchange.actor.may(.manageUnits), "trouble": trouble,
            "units": shown.dropFirst(from).prefix(perPage).map { row($0, directory, exchange.phrases) },
            "hasUnlinked": !unlinked.isEmpty && exchange.actor.may(.manageUnits),
            "unlinked": unlinked.prefix(50).map { ["name": $0.name, "tasks": $0.tasks] as View },
            "provinces": AdministrativeUnits.current.provinces.map {
                ["code": $0.code, "text": $0.title] as View
            },
            "typedName": form["name"].nonEmpty ?? exchange.query("name"), "typedCode": form["code"],
            "typedParent": form["parent"], "typedPerson": form["in-charge"], "typedNames": form.raw("names"),
        ]
        exchange.addPaging(from: from, perPage: perPage, count: shown.count, keep: ["q"], to: &view)
        return exchange.page(
            "units", title: exchange.words.units.title, view,
            status: trouble == nil ? .ok : .unprocessableContent)
    }

    private static func row(_ unit: OfficeUnit, _ directory: UnitDirectory, _ phrases: Phrases) -> View {
        [
            "code": unit.code, "name": unit.name, "person": unit.inCharge,
            "above": unit.parent.flatMap(directory.unit)?.name,
            "state": unit.isGroup ? phrases.units.group : phrases.units.state(unit.state),
            "isEnded": unit.state != .active,
        ]
    }

    // MARK: - One of them

    private static func one(_ exchange: Exchange, trouble: String? = nil) async throws -> Response {
        let (code, today, mine) = (exchange.parameter("code"), exchange.today, exchange.officersUnit)
        let (overview, tasks, feeds) = try await exchange.look(.viewTasks) { records in
            let overview = try UnitOverview(code, today: today, in: records)
            if let mine {
                guard let own = try? records.meantUnit(mine), own.id == overview.unit.id else {
                    throw ActionError.beyondRemit(code)
                }
            }
            var filter = TaskFilter(states: Set(TaskState.allCases.filter(\.isOpen)))
            filter.unit = overview.unit.id
            filter.order = .due
            filter.limit = 50
            let feeds = try records.calendarFeeds().filter { $0.unit == overview.unit.id }
            return (overview, try records.tasks(filter), feeds)
        }
        let (unit, phrases) = (overview.unit, exchange.phrases)
        let others = unit.names.filter { $0.kind != .former }
        var view = row(unit, overview.directory, phrases)
        view["trouble"] = trouble
        view["isGroup"] = unit.isGroup
        view["aboveCode"] = unit.parent.flatMap(overview.directory.unit)?.code
        view["open"] = overview.open
        view["soon"] = overview.soon
        view["overdue"] = overview.overdue
        view["others"] = others.map { ["name": $0.name, "kind": phrases.units.aliasKind($0.kind)] as View }
        view["hasOthers"] = !others.isEmpty
        view["otherLines"] = others.map(\.name).joined(separator: "\n")
        let former = unit.names.filter { $0.kind == .former }
        view["former"] = former.map { ["name": $0.name, "until": $0.until?.vietnamese] as View }
        view["hasHistory"] = !former.isEmpty || unit.endedOn != nil
        view["endedOn"] = unit.endedOn?.vietnamese
        if let successor = unit.successor.flatMap(overview.directory.unit) {
            view["successorCode"] = successor.code
            view["successorName"] = successor.name
        }
        view["ending"] = unit.ending.map {
            phrases.units.ending(
                unit.code, $0, $0.successor.flatMap(overview.directory.unit)?.name)
        }
        view["members"] = overview.members.map { row($0, overview.directory, phrases) }
        view["memberLines"] = overview.members.map(\.code).joined(separator: "\n")
        view["below"] = overview.below.map { row($0, overview.directory, phrases) }
        view["hasBelow"] = !overview.below.isEmpty
        view["tasks"] = tasks.map { TaskPages.view($0, exchange) }
        view["hasTasks"] = !tasks.isEmpty
        view["path"] = Exchange.encoded(unit.name)
        view["mayManage"] = exchange.actor.may(.manageUnits) && mine == nil
        view["mayEnd"] = exchange.actor.may(.manageUnits) && mine == nil && unit.state == .active
        view["today"] = today.description
        view["officers"] = overview.officers.joined(separator: ", ").nonEmpty
        view["feeds"] = feeds.map {
            ["feed": $0.id.description, "at": $0.madeAt.shown, "by": $0.madeBy] as View
        }
        return exchange.page(
            "unit", title: unit.name, view, status: trouble == nil ? .ok : .unprocessableContent)
    }
}
