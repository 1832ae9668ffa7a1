// System has a ValueType too; in this project the name means the IR's.
global using ValueType = Neo.Compiler.IR.ValueType;
