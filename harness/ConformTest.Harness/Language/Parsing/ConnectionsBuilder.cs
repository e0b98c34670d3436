using System.Collections.Immutable;

namespace ConformTest.Harness.Language.Parsing;

/// <summary>Makes the connections from <c>connections:</c>, <c>state:</c>, <c>given:</c> and the first part of the id.</summary>
internal sealed class ConnectionsBuilder(ScriptLine first, string id, HeaderValues values, DiagnosticList diagnostics)
{
    public const string DefaultAccount = "alice";
    private static readonly string[] Accounts = ["alice", "bob", "carol", "far"];
    private static readonly string[] AccountsAndStates = [.. Accounts, .. EntryStates.Words];

    public Connections Build()
    {
        var state = ReadState();
        var declarations = ImmutableArray.CreateBuilder<ConnectionDeclaration>();
        var errors = diagnostics.Errors;
        if (values.Connections.Count == 0)
            declarations.Add(Single(state));
        foreach (var item in values.Connections)
        {
            if (ReadDeclaration(item, state) is not { } declaration)
                continue;
            foreach (var other in declarations)
                if (other.Name == declaration.Name)
                    diagnostics.Error(item.Line, item.Start, declaration.Name.Length, $"there are two connections '{declaration.Name}'");
            declarations.Add(declaration);
        }
        var areKnown = diagnostics.Errors == errors;
        if (state is { } known && areKnown && !FitsAny(declarations, known))
            FailState($"{ProtocolWords.Word(declarations[0].Protocol)} has no state '{values.State!.Text}'");
        return new Connections(declarations.DrainToImmutable(), areKnown);
    }

    private static bool FitsAny(ImmutableArray<ConnectionDeclaration>.Builder declarations, EntryState state)
    {
        foreach (var declaration in declarations)
            if (EntryStates.Fits(state, declaration.Protocol))
                return true;
        return false;
    }

    private ConnectionDeclaration Single(EntryState? state)
    {
        var protocol = ProtocolWords.OfId(id);
        if (protocol is null && Names.IsId(id))
        {
            var word = id[..id.IndexOf('.')];
            var place = first.Text.IndexOf(id, StringComparison.Ordinal);
            diagnostics.Error(first, place, word.Length,
                word == "mail" ? "which protocols does this conversation speak?" : $"'{word}' is not a protocol",
                word == "mail" ? "connections: A smtp, B imap alice" : Names.DidYouMean(word, ProtocolWords.Words) ?? "ids begin with smtp, submission, lmtp, pop3, imap or mail");
        }
        return new ConnectionDeclaration("", protocol ?? MailProtocol.Smtp, DefaultAccount,
            state ?? EntryStates.Default(protocol ?? MailProtocol.Smtp, values.Givens), first.At(0));
    }

    private ConnectionDeclaration? ReadDeclaration(Piece item, EntryState? common)
    {
        var words = Items.Words(item);
        if (words.Count < 2)
            return Fail(item, "a connection has a name and a protocol", "A imap alice");
        if (!Names.IsName(words[0].Text) || words[0].Text is "C" or "S" || Keywords.Contains(words[0].Text))
            return Fail(words[0], $"'{words[0].Text}' is no name for a connection", "a letter other than C and S, or a word");
        if (ProtocolWords.Find(words[1].Text) is not { } protocol)
            return Fail(words[1], $"'{words[1].Text}' is not a protocol", Names.DidYouMean(words[1].Text, ProtocolWords.Words) ?? string.Join(", ", ProtocolWords.Words));
        string? account = null;
        EntryState? state = null;
        for (var i = 2; i < words.Count; i++)
        {
            var word = words[i].Text;
            if (account is null && state is null && Array.IndexOf(Accounts, word) >= 0)
                account = word;
            else if (state is null && EntryStates.Find(word) is { } found)
                state = found;
            else
                return Fail(words[i], $"'{word}' is no account and no state", Names.DidYouMean(word, AccountsAndStates) ?? "NAME PROTOCOL [ACCOUNT] [STATE]");
            if (state is { } named && !EntryStates.Fits(named, protocol))
                return Fail(words[i], $"{words[1].Text} has no state '{word}'", null);
        }
        if (common is { } fitting && EntryStates.Fits(fitting, protocol))
            state ??= fitting;
        return new ConnectionDeclaration(words[0].Text, protocol, account ?? DefaultAccount,
            state ?? EntryStates.Default(protocol, values.Givens), item.Line.At(item.Start));

        ConnectionDeclaration? Fail(Piece place, string message, string? hint)
        {
            diagnostics.Error(place.Line, place.Start, place.Text.Length, message, hint);
            return null;
        }
    }

    private EntryState? ReadState()
    {
        if (values.State is not { } value)
            return null;
        if (EntryStates.Find(value.Text) is not { } state)
            FailState($"there is no state '{value.Text}'", Names.DidYouMean(value.Text, EntryStates.Words) ?? "connected, greeted, authenticated or selected");
        else if (state is EntryState.Later or EntryState.Listening or EntryState.Backup)
            FailState($"'{value.Text}' is a state of one connection", "connections: hop smtp listening");
        else
            return state;
        return null;
    }

    private void FailState(string message, string? hint = null) =>
        diagnostics.Error(values.State!.Line, values.State.Start, values.State.Text.Length, message, hint);
}
