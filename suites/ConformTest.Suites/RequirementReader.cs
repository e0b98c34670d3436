using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ConformTest.Suites;

/// <summary>Reads a file of the register: one document, its title, and its requirements. Reads events, since building a tree of YAML would cost more than the rest of the start.</summary>
internal sealed class RequirementReader
{
    private static readonly string[] Keys = ["document", "title", "requirements"];

    private readonly SuiteFile _file;
    private readonly RequirementReport _report;
    private readonly Parser _parser;
    private readonly List<Requirement> _requirements = [];
    private readonly List<RequirementFields> _fields = [];
    private string? _document;

    private string _title = "";

    public RequirementReader(SuiteFile file, RequirementReport report)
    {
        (_file, _report) = (file, report);
        _parser = new Parser(new StringReader(file.Text));
    }

    public List<Requirement> Read()
    {
        try
        {
            _parser.Consume<StreamStart>();
            if (_parser.TryConsume<DocumentStart>(out _))
                ReadDocument();
            else
                _report.Error(new SourcePosition(_file.Path, 1, 1), 1, "the file is empty", "document, title, requirements");
        }
        catch (YamlException e)
        {
            _report.Error(Place(e.Start), 1, $"this is not the YAML of a register: {Reason(e)}");
        }
        foreach (var fields in _fields)
            if (fields.ToRequirement(_document ?? "") is { } requirement)
                _requirements.Add(requirement with { Title = _title });
        return _requirements;
    }

    private void ReadDocument()
    {
        var start = _parser.Consume<MappingStart>();
        var seen = new HashSet<string>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = _parser.Consume<Scalar>();
            if (!seen.Add(key.Value))
                _report.Error(Place(key.Start), key.Value.Length, $"'{key.Value}' stands twice");
            if (key.Value == "document")
                _document = _parser.Consume<Scalar>().Value;
            else if (key.Value == "title")
                _title = _parser.Consume<Scalar>().Value;
            else if (key.Value == "requirements")
                ReadList();
            else
                SkipUnknown(key);
        }
        foreach (var key in Keys)
            if (!seen.Contains(key))
                _report.Error(Place(start.Start), 1, $"'{key}' is missing");
    }

    private void ReadList()
    {
        _parser.Consume<SequenceStart>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            var start = _parser.Consume<MappingStart>();
            var fields = new RequirementFields(Place(start.Start), _report);
            while (!_parser.TryConsume<MappingEnd>(out _))
            {
                var key = _parser.Consume<Scalar>();
                var value = _parser.Consume<Scalar>();
                fields.Set(key.Value, Place(key.Start), value.Value, Place(value.Start));
            }
            _fields.Add(fields);
        }
    }

    private void SkipUnknown(Scalar key)
    {
        _report.Error(Place(key.Start), key.Value.Length, $"'{key.Value}' is not known here", "known are " + string.Join(", ", Keys));
        _parser.SkipThisAndNestedEvents();
    }

    private SourcePosition Place(Mark mark) => new(_file.Path, (int)mark.Line, (int)mark.Column);

    /// <summary>The library's messages begin with the place, which is said already.</summary>
    private static string Reason(YamlException e)
    {
        var end = e.Message.IndexOf("): ", StringComparison.Ordinal);
        return end < 0 ? e.Message : e.Message[(end + 3)..];
    }
}
