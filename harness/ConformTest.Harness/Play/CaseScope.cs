using System.Text;
using System.Text.RegularExpressions;
using ConformTest.Harness.Events;
using ConformTest.Harness.Language;
using ConformTest.Harness.Matching;
using ConformTest.Harness.Play.Functions;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Play;

/// <summary>The names of one case and their values. Used by one player at a time.</summary>
public sealed partial class CaseScope(string marker, Framing framing, IMessageSource messages) : IScope
{
    /// <summary>The longest value, in octets, that is put in the place of its name.</summary>
    private const int LongestShown = 60;

    private readonly Dictionary<string, ReadOnlyMemory<byte>> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Template> _cells = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TargetAccount> _accounts = new(StringComparer.Ordinal);
    private int _tags;
    private int _depth;

    /// <summary>A word that is unique to this case.</summary>
    public string Marker { get; } = marker;

    public Framing Framing { get; } = framing;

    /// <summary>The connection whose tags <c>{tag}</c> means.</summary>
    public string Connection { get; set; } = "";

    /// <summary>The statement being played, for messages.</summary>
    public SourcePosition Position { get; set; }

    /// <summary>Set while something is being sent: then IMAP literals wait at their borders and tags are made.</summary>
    public OutBuffer? Sending { get; set; }

    /// <summary>Gives the channel binding tls-server-end-point of a connection; null when it has none.</summary>
    public Func<string, byte[]?> ServerEndPoints { get; set; } = _ => null;

    public byte[]? ServerEndPoint() => ServerEndPoints(Connection);

    public void AddAccount(string role, TargetAccount account)
    {
        _accounts[role] = account;
        Bind(role, account.Address);
        Bind(role + ".user", account.User);
        Bind(role + ".password", account.Password);
        Bind(role + ".token", account.Token);
    }

    /// <summary>Whether the script itself made something of a password or a token.</summary>
    public bool UsesSecrets { get; private set; }

    /// <exception cref="ScriptException">No account has this role.</exception>
    public TargetAccount Account(string role)
    {
        UsesSecrets |= _depth > 0;
        return _accounts.TryGetValue(role, out var account) ? account : throw Error($"no account '{role}' in this conversation");
    }

    /// <summary>The names that have a value so far.</summary>
    public IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> Values => _values;

    /// <summary>The time of day, for what a script sends of it.</summary>
    public Func<DateTimeOffset> Now { get; init; } = () => TimeProvider.System.GetUtcNow();

    public void AddRow(Table table, Row row)
    {
        for (var i = 0; i < table.Columns.Length && i < row.Cells.Length; i++)
            _cells[table.Columns[i]] = row.Cells[i];
    }

    public bool TryGet(string name, out ReadOnlyMemory<byte> value)
    {
        UsesSecrets |= name.EndsWith(".password", StringComparison.Ordinal) || name.EndsWith(".token", StringComparison.Ordinal);
        if (_values.TryGetValue(IsTag(name) ? TagKey(name) : name, out value))
            return true;
        if (!_cells.TryGetValue(name, out var cell))
            return false;
        value = Evaluate(cell);
        return true;
    }

    public void Bind(string name, ReadOnlyMemory<byte> value) => _values[name] = value;

    public void Bind(string name, string value) => Bind(name, Encoding.UTF8.GetBytes(value));

    public Template Splice(string column) =>
        _cells.TryGetValue(column, out var cell) ? cell : throw Error($"the table has no column '{column}'");

    /// <summary>The pattern as written, with the row's cells in place of their columns.</summary>
    public string Show(Template pattern) => pattern.Parts.OfType<SplicePart>().Aggregate(
        pattern.Source, (text, splice) => text.Replace($"{{~{splice.ColumnName}}}", Splice(splice.ColumnName).Source, StringComparison.Ordinal));

    /// <summary>An expectation as a person reads it: names have their values in place of them, where these are short; holes stay.</summary>
    public string Fill(string expected) => PlainName().Replace(expected, hole => ShortValue(hole.Groups[1].Value) is { } value ? Octets.Escape(value.Span) : hole.Value);

    /// <summary>A new tag under this name on the current connection.</summary>
    public void NewTag(string name) => Bind(TagKey(name), $"t{++_tags:000}");

    /// <summary>The message with a first header line that carries the marker, by which it is recognised when delivered.</summary>
    public ReadOnlyMemory<byte> Message(string name) =>
        messages.Find(name) is { } octets ? Marked(octets) : throw Error($"no message fixture '{name}'");

    /// <summary>What is written beside a message fixture of how IMAP shows it.</summary>
    /// <exception cref="ScriptException">Nothing is.</exception>
    public string Sidecar(string kind, string name) =>
        (kind == "envelope" ? messages.Envelope(name) : messages.BodyStructure(name)) ?? throw Error($"no {kind} is written beside the message '{name}'");

    /// <summary>The pattern with the sidecars of messages put in place of the functions that name them.</summary>
    public Template Expand(Template pattern) => pattern.Parts.Any(part => part is CallPart { Function: "envelope" or "bodystructure" })
        ? pattern with
        {
            Parts = [.. pattern.Parts.Select(part => part is CallPart { Function: "envelope" or "bodystructure" } call
                ? new TextPart(Encoding.UTF8.GetString(Evaluate(call).Span), call.Column)
                : part)],
        }
        : pattern;

    /// <summary>A generated message, marked likewise.</summary>
    public ReadOnlyMemory<byte> GeneratedMessage(int seed, int index) => Marked(messages.Generate(seed, index));

    public ReadOnlyMemory<byte> Evaluate(Template template)
    {
        if (template.Parts is [var only])
            return Evaluate(only);
        using var all = new MemoryStream();
        foreach (var part in template.Parts)
            all.Write(Evaluate(part).Span);
        return all.ToArray();
    }

    public ReadOnlyMemory<byte> Evaluate(TemplatePart part)
    {
        Enter();
        try
        {
            return part switch
            {
                TextPart text => Encoding.UTF8.GetBytes(text.Text),
                QuotePart quote => Encoding.UTF8.GetBytes(quote.Text),
                OctetsPart octets => octets.Octets.AsMemory(),
                ReferencePart reference => TryGet(reference.Name, out var value) ? value : throw Missing(reference.Name),
                ArithmeticPart sum => TextFunctions.Number(Calculate(sum)),
                CallPart call => Call(call),
                SplicePart splice => Evaluate(Splice(splice.ColumnName)),
                TypedLiteralPart literal => Encoding.ASCII.GetBytes($"{{{literal.Octets}{(literal.Form == LiteralForm.NonSynchronizing ? "+" : "")}}}"),
                _ => throw Error("a hole has no value to send"),
            };
        }
        finally
        {
            _depth--;
        }
    }

    /// <summary>Renders one sent line or run of octets into <see cref="Sending"/>, making the tags that it names.</summary>
    public void Send(Template template)
    {
        var sending = Sending ?? throw new InvalidOperationException("nothing is being sent");
        foreach (var part in template.Parts)
        {
            if (part is ReferencePart { Name: var name } && !_values.ContainsKey(name))
            {
                if (IsTag(name))
                {
                    NewTag(name);
                }
                else if (_cells.TryGetValue(name, out var cell))
                {
                    Enter();
                    Send(cell);
                    _depth--;
                    continue;
                }
            }

            // Literals write themselves; the value that comes back is what stands around them.
            sending.Append(Evaluate(part).Span);
        }
    }

    private ReadOnlyMemory<byte>? ShortValue(string name)
    {
        var isMade = _cells.TryGetValue(name, out var cell) && !cell.Parts.All(part => part is TextPart or QuotePart);
        if (isMade || !TryGet(name, out var value) || value.Length > LongestShown)
            return null;
        return value;
    }

    /// <summary>Lint has seen that every name is bound before; a value is missing when the answer that should have held it did not.</summary>
    private static CaseStoppedException Missing(string name) => new($"no answer had a value for '{name}'");

    public ScriptException Error(string message) => new(Position, message);

    private void Enter()
    {
        if (_depth >= 64)
            throw Error("braces refer to themselves");
        _depth++;
    }

    private ReadOnlyMemory<byte> Marked(ReadOnlyMemory<byte> octets) =>
        TextFunctions.Join([Encoding.ASCII.GetBytes($"X-Conformtest: {Marker}\r\n"), octets]);

    private ReadOnlyMemory<byte> Call(CallPart call)
    {
        if (!FunctionTable.All.TryGetValue(call.Function, out var function))
            throw Error($"no function '{call.Function}'");
        if (call.Arguments.Length < function.MinimumArguments || call.Arguments.Length > function.MaximumArguments)
            throw Error($"'{call.Function}' takes {function.MinimumArguments} to {function.MaximumArguments} arguments");
        return function.Evaluate(new Arguments(this, call.Function, call.Arguments));
    }

    private long Calculate(ArithmeticPart sum)
    {
        var left = Number(sum.Left);
        var right = Number(sum.Right);
        try
        {
            return checked(sum.Operator switch { '+' => left + right, '-' => left - right, _ => left * right });
        }
        catch (OverflowException)
        {
            // The script's own numbers are small; one as large as this came from the target.
            throw new UndecodableException($"{left} {sum.Operator} {right} is out of range");
        }
    }

    private long Number(TemplatePart part)
    {
        var octets = Evaluate(part);
        return long.TryParse(octets.Span, out var number) ? number : throw Error($"'{Encoding.UTF8.GetString(octets.Span)}' is no number");
    }

    private static bool IsTag(string name) => name == "tag" || name.StartsWith("tag-", StringComparison.Ordinal);

    private string TagKey(string name) => $"{Connection}\0{name}";

    /// <summary>A reference and nothing else; accounts' passwords and tokens have a dot.</summary>
    [GeneratedRegex(@"\{([a-z][a-z0-9-]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex PlainName();
}
