import AgendaFile

extension PlanForm {
    /// The form with a key for each person and a row for each name that has none: whoever is named in a field is a
    /// person of the plan.
    func completed() -> (form: PlanForm, newNames: [String]) {
        var form = self
        var known = Set(form[.person].compactMap { $0["key"] }.filter { !$0.isEmpty })
        func freeKey(_ name: String) -> String {
            let slug = PlainName.slug(from: name)
            // A key begins with a letter.
            let base = slug.first?.isLetter == true ? String(slug.prefix(40)) : "nguoi"
            var (key, number) = (base, 2)
            while !known.insert(key).inserted {
                key = "\(base)-\(number)"
                number += 1
            }
            return key
        }
        for index in form[.person].indices where (form[.person][index]["key"] ?? "").isEmpty {
            guard let name = form[.person][index]["name"], !name.isEmpty else { continue }
            form[.person][index]["key"] = freeKey(name)
        }
        var newNames: [String] = []
        var names = form.namesOfPeople
        for name in namedPeople where names.key(name) == nil {
            let key = freeKey(name)
            newNames.append(name)
            names.add(name, key: key)
            form[.person].append(["key": key, "name": name])
        }
        if form.head["slug"]?.isEmpty ?? true, let title = form.head["title"], !title.isEmpty {
            let slug = PlainName.slug(from: title).prefix(64)
            form.head["slug"] = String(slug).trimmingSuffix("-")
        }
        form.foldLongLists()
        return (form, newNames)
    }

    var namesOfPeople: NamesOfPeople {
        NamesOfPeople(
            self[.person].compactMap { row in
                guard let key = row["key"], !key.isEmpty else { return nil }
                return (key: key, name: row["name"] ?? "")
            })
    }

    /// Whoever a field of the form names.
    private var namedPeople: [String] {
        ListField.parts(head["chairs"] ?? "") + [head["secretary"] ?? ""].filter { !$0.isEmpty }
            + self[.point].flatMap { row in
                [row["in-charge"], row["technician"]].compactMap { $0 }.filter { !$0.isEmpty }
            } + self[.item].flatMap { ListField.parts($0["presenters"] ?? "") }
    }
}

extension String {
    fileprivate func trimmingSuffix(_ character: Character) -> String {
        var text = self
        while text.last == character { text.removeLast() }
        return text
    }
}
