export { auditWorkbook } from './audit-report/audit-workbook.ts';
export { findingsList } from './audit-report/findings-sheet.ts';
export { type DataPackage, dataPackageOf } from './description/datapackage.ts';
export {
  type ColumnDescription,
  type TableDescription,
  tableDescriptions,
} from './description/table-description.ts';
export { DEFAULT_LIMITS, type Limits } from './limits.ts';
export {
  CSV_START,
  csvFile,
  csvLine,
  type ExportCell,
  type ExportTable,
  tablesWorkbook,
} from './list-export.ts';
export { openFiles, openPlan } from './open-plan.ts';
export { planMark } from './plan-mark.ts';
export { planFiles, planWorkbook } from './plan-write.ts';
export { printedPlan } from './printed-plan.ts';
export { type ReadOptions, readPlan } from './read-plan.ts';
export type { CellError, Notice, PlanFile, PlanFiles, ReadPhase, ReadResult } from './read-result.ts';
export { type RealisedInFile, type RealisedReading, readRealised } from './realised/read-realised.ts';
export {
  type CellFaultTold,
  type CellOfRecord,
  cellDoubt,
  cellRefusal,
  isKnownColumn,
  knownColumns,
  wordsInFull,
} from './records/cell-refusal.ts';
export type { HistoryEntry } from './records/history-file.ts';
export { type ImportOptions, type ImportResult, importPlan } from './records/import-plan.ts';
export { isPosition } from './records/positions.ts';
export { readRecords } from './records/read-records.ts';
export { recordFiles } from './records/record-files.ts';
export type { RecordLines } from './records/record-lines.ts';
export {
  type RegionOut,
  readRegionFiles,
  regionFiles,
  regionZip,
  regionZipFiles,
} from './records/region-folder.ts';
export { readTakeOut, type TakeOutResult, takeOut } from './records/take-out.ts';
export type {
  FigureInRequest,
  FigureToFill,
  FilledRow,
  RequestMark,
  RequestToFill,
} from './request-file/request-file.ts';
export { requestWorkbook } from './request-file/write-request.ts';
export { templateWorkbook } from './template-write.ts';
export { writeReport } from './written-report/write-report.ts';
export {
  REPORT_FORMATS,
  type ReportBand,
  type ReportBlock,
  type ReportFormat,
  type ReportPicture,
  type ReportSection,
  type ReportTable,
  type WrittenReport,
} from './written-report/written-report.ts';
