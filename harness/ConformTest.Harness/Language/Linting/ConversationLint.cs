using ConformTest.Harness.Judging;
using ConformTest.Harness.Language.Parsing;

namespace ConformTest.Harness.Language.Linting;

/// <summary>Checks one conversation.</summary>
internal sealed class ConversationLint
{
    private readonly Conversation _conversation;
    private readonly LintReport _report;
    private readonly HeadingLint _heading;
    private readonly RequirementLint _requirements;
    private readonly NameScope _names;
    private readonly TemplateLint _templates;
    private readonly TableLint _table;
    private readonly BranchLint _branches;
    private readonly MessageLint _messages;

    public ConversationLint(Conversation conversation, Func<string, Requirement?> register, LintVocabulary vocabulary, LintReport report)
    {
        (_conversation, _report) = (conversation, report);
        _heading = new HeadingLint(conversation, vocabulary, report);
        _requirements = new RequirementLint(register, vocabulary, report);
        _names = new NameScope(conversation, report);
        _templates = new TemplateLint(conversation, vocabulary, _names, report);
        _table = new TableLint(conversation, _templates, _names, report);
        _branches = new BranchLint(conversation, report);
        _messages = new MessageLint(conversation, report);
    }

    public void Check()
    {
        _heading.Check();
        _table.CheckRows();
        CheckBlock(_conversation.Body);
        _table.CheckCells(_messages);
        _names.Finish();
        _messages.Finish();
        LiteralLint.Check(_conversation.Body, _report);
        if (!_requirements.AreNamed)
            _report.Error(_conversation.Position, 3, "the conversation checks nothing and records nothing", "a level line makes the S: lines below it a check: must smtp.rset.answers-250");
    }

    private void CheckBlock(IReadOnlyList<Statement> statements)
    {
        foreach (var statement in statements)
            Check(statement);
    }

    private void Check(Statement statement)
    {
        switch (statement)
        {
            case SendLine line:
                CheckSent(line.Connection, line.Text);
                break;
            case SendBytes bytes:
                CheckSent(bytes.Connection, bytes.Octets);
                break;
            case Expect expect:
                _requirements.Check(expect.Check);
                _templates.CheckExpected(expect.Pattern, Protocol(expect.Connection), expect.Modality);
                break;
            case Stage stage:
                _requirements.Check(stage.Check);
                CheckStage(stage);
                break;
            case That that:
                _requirements.Check(that.Check);
                CheckComparison(that.Left, that.Comparison, that.Right);
                break;
            case AppliesIf applies:
                CheckComparison(applies.Left, applies.Comparison, applies.Right);
                break;
            case Let let:
                _templates.CheckValue(let.Value);
                _messages.Valued(let.Value);
                _names.Bind(let.Name, let.Position);
                break;
            case Record record:
                _requirements.CheckExists(record.Requirement, record.Position);
                _templates.CheckValue(record.Value);
                break;
            case Repeat repeat:
                CheckRepeat(repeat);
                break;
            case Choose choose:
                CheckChoose(choose);
                break;
        }
    }

    private void CheckSent(string connection, Template template)
    {
        _templates.CheckSent(template, Protocol(connection));
        _messages.Sent(template);
    }

    private void CheckStage(Stage stage)
    {
        if (stage.Direction is ServerClose { Name: { } how })
            _names.Bind(how, stage.Position);
        if (stage.Direction is not Delivers delivers)
            return;
        _templates.CheckValue(delivers.Count);
        if (Array.IndexOf(LanguageWords.Accounts, delivers.Account) < 0)
            _report.Error(stage.Position, 1, $"there is no account '{delivers.Account}'",
                Names.DidYouMean(delivers.Account, LanguageWords.Accounts) ?? string.Join(", ", LanguageWords.Accounts));
        _messages.Delivers(stage);
        if (delivers.Name is { } message)
            _names.Bind(message, stage.Position);
    }

    private void CheckComparison(Template left, Comparison comparison, Template right)
    {
        _templates.CheckOperand(left);
        if (comparison is Comparison.Matches or Comparison.Misses)
            _templates.CheckExpected(right, protocol: null, Modality.Required);
        else
            _templates.CheckOperand(right);
    }

    private void CheckRepeat(Repeat repeat)
    {
        _templates.CheckValue(repeat.Count);
        if (repeat.Name is { } name)
            _names.BindCounter(name, repeat.Position);
        CheckBlock(repeat.Body);
    }

    private void CheckChoose(Choose choose)
    {
        _requirements.Check(choose.Check);
        _requirements.CheckExists(choose.Requirement, choose.Position);
        _branches.Check(choose);
        _names.BeginChoice();
        foreach (var branch in choose.Branches)
        {
            _names.BeginBranch();
            if (branch.Direction is null)
                _templates.CheckExpected(branch.Pattern, Protocol(branch.Connection), Modality.Required);
            else if (branch.Direction is ServerClose { Name: { } how })
                _names.Bind(how, branch.Position);
            CheckBlock(branch.Body);
            _names.EndBranch();
        }
        if (choose.Otherwise is { } otherwise)
        {
            _names.BeginBranch();
            CheckBlock(otherwise);
            _names.EndBranch();
        }
        _names.EndChoice();
    }

    private MailProtocol? Protocol(string connection)
    {
        foreach (var declaration in _conversation.Connections)
            if (declaration.Name == connection)
                return declaration.Protocol;
        return null;
    }
}
